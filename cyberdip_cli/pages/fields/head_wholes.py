"""What a page calls the whole that a work stands in: by a label, before a volume, in a reference."""

from __future__ import annotations

from ...patterns import Pattern
from ..values.comparison import same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Field

BEFORE_VOLUME = Pattern(
    r"[\s,.;:*(–-]{1,4}(?:vol(?:ume)?|v|bd|band|jg|jahrg|t|tome?|tomo|cilt|tập|том|т|núm|nr|no|n°|num|iss(?:ue)?)\b[.\s:]{0,3}\d|[\s,.;]{1,3}\d{1,4}\s?\(\d"
)
"""What stands behind the name of a journal."""
LONGEST_BEFORE = 20
"""Characters to its first digit, and some."""
COUNT_BEHIND = Pattern(r"\s[\[(]\d{1,7}[\])]\Z")
"""How many works a collection has, behind its name."""
IN_BEFORE = Pattern(r"(?<![^\W\d_])(?:in|dans|en|em|w|v|в)\s?:\s?\Z")
YEAR_BEHIND = Pattern(r",\s(?:1[5-9]|20)\d\d")
CONTAINERS = frozenset(("container_title", "published_in", "collection", "database", "series"))


def named(fields: Sequence[Field]) -> set[str]:
    """What labels say that the work stands in, in the form of :func:`same`."""
    texts = (text for field in fields if field.key in CONTAINERS for _, text in field.lines)
    return {same(COUNT_BEHIND.sub("", text)) for text in texts}


def is_before_volume(text: str, running: str) -> bool:
    """Whether a text stands somewhere before a volume ("Imaging Letters, Vol. 6"). ``text`` and ``running``,
    the page on one line, are in small letters."""
    at = running.find(text)
    while at >= 0:
        end = at + len(text)
        if any(map(str.isdigit, running[end : end + LONGEST_BEFORE])) and BEFORE_VOLUME.match(running, end):
            return True
        at = running.find(text, end)
    return False


def is_cited(text: str, running: str) -> bool:
    """Whether a reference on the page names a text behind "In:", or as a publisher, between a colon and the
    year.
    ``text`` and ``running``, the page on one line, are in small letters."""
    at = running.find(text)
    while at >= 0:
        before, behind = running[max(0, at - 8) : at], running[at + len(text) : at + len(text) + 8]
        if (":" in before and IN_BEFORE.search(before)) or (
            before.endswith(": ") and YEAR_BEHIND.match(behind)
        ):
            return True
        at = running.find(text, at + len(text))
    return False
