"""Lines that say in one sentence when a work appeared, who made it or who published it: ``posted on
2019-04-03 by Ada Brook``, ``Published online by Quay Press: 17 December 2021``."""

from __future__ import annotations

from ...patterns import IGNORECASE, Pattern
from .. import shapes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...parsed import Context

VERB = Pattern(
    r"(?:first\s|originally\s|last\s)?(?:posted|published|released|issued|uploaded|publicado|publicada|publié|publiée"
    r"|veröffentlicht|erschienen|pubblicato|opublikowano|опубликовано|gepubliceerd|julkaistu|publicerad|yayımlanma|diterbitkan)"
    r"(?:\s(?:online|on|el|em|le|am|il|op|den))?\s?:?\s(?P<date>[^\W_].{3,40}?)(?:,\s\d{1,2}:\d\d)?"
    r"(?:\s(?:authored|written)?\s?(?:by|por|par|von)\s(?P<names>\S.{3,300}))?",
    IGNORECASE,
)
FIRM = Pattern(
    r"(?:first\s)?published(?:\sonline)?\sby\s(?P<firm>[^\W\d_].{3,80}?)\s?[:,;]\s{1,3}(?P<date>.{4,40})",
    IGNORECASE,
)


def parts(text: str, context: Context) -> dict[str, str]:
    """The ``date`` of such a line, its ``names`` or its ``firm``; {} for any other line."""
    if not any(map(str.isdigit, text)):
        return {}
    match = FIRM.fullmatch(text) or VERB.fullmatch(text)
    if match is None or shapes.date(match["date"], context) is None:
        return {}
    found = {name: said for name, said in match.groupdict().items() if said}
    if not shapes.names(found.get("names", "")):
        found.pop("names", None)
    return found
