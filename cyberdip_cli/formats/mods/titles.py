"""``titleInfo`` of MODS."""

from __future__ import annotations

from ..xml_text import child, children, plain, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..xml_stream import Element


def title_of(info: Element) -> tuple[str, str]:
    """(title, subtitle): the words that do not sort stand before the title, part number and name behind the
    subtitle."""
    article, main = text(child(info, "nonSort")), text(child(info, "title"))
    joint = "" if not article or article[-1:] in "'’- " else " "
    title = f"{article}{joint}{main}".rstrip(" :/;,=") if main else ""
    rest = text(child(info, "subTitle")).strip(" :/;,=")
    for part in (plain(each) for each in children(info, "partNumber", "partName")):
        if rest:
            rest = f"{rest.rstrip('.')}. {part}"
        else:
            title = f"{title.rstrip('.,')}. {part}"
    return title, rest
