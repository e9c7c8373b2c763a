"""Dates among the numbers after a serial's title, and what is counted or said of the copy there:
illustrations, pages in all, the electronic issue. Each function reads one part at a place of the text and
returns where it ends, or None."""

from __future__ import annotations

from ..dates.free import find
from ..dates.words import month, season
from ..grammars.locator_words import ILLUSTRATIONS
from ..grammars.page_ranges import count
from ..model import Date
from ..patterns import IGNORECASE, Pattern
from .bare_numbers import BARE, COLON, ISSUE_NUMBER, any_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context, Fields

_ILLUSTRATION = Pattern(
    rf"\d{{1,3}}\s(?:[\w&-]{{1,14}}\s){{0,4}}(?:{any_of(ILLUSTRATIONS)})s?(?![^\W\d_])", IGNORECASE
)
_FRACTION = Pattern(r"\d{1,3}(?:[/.]\d{1,2})?\s?p(?:p|gs|ages)?\b\.?", IGNORECASE)
_ELECTRONIC = Pattern(r"(?:Date of Electronic Publication|Epub|Electronic publication)\b[^.;]*", IGNORECASE)
_NAMED_ISSUE = Pattern(
    r"(?:Special (?:Issue|Section)|Themenheft|Número monográfico|Dossier|Theme Issue)\s?:\s.{0,300}?(?=(?:\.\s|,\s)(?:pp?\.|S\.)|\Z)",
    IGNORECASE,
)
_MONTH_ALONE = Pattern(r"([^\W\d_]{3,12})\.?(?:\s?[-–/]\s?([^\W\d_]{3,12})\.?)?(?=[,;)]|\.\Z|\Z)")
_FOUR_AND_FOUR = Pattern(r"\d{4}[-–]\d{4}(?=[.,;]|\Z)")
"""After the date it is pages, however much it looks like years."""
_LEAVES = tuple("頁页面쪽")
"""``1775-1790頁``: pages, not years."""
_YEARLY = Pattern(r"(?P<year>(?:19|20)\d\d)/(?P<issue>\d{1,2}(?:-\d{1,2})?)(?=\s\()")
"""``2015/3 (n° 12)``, ``2015/3 (Vol. 12)``: the year and the number in it, then the running number. Source:
Cairn."""
_COUNT_END = Pattern(r"[^.;:]*?\b[^\W\d_]{1,9}'?(?=[\s.;:,)]|\Z)")


def electronic(text: str, at: int, context: Context, value: Fields, aside: list[str]) -> int | None:
    if text[at] not in "DESTNdest":
        return None
    match = _ELECTRONIC.match(text, at) or _NAMED_ISSUE.match(text, at)
    if match is None:
        return None
    aside.append(match[0].strip(" ."))
    return match.end()


def dated(text: str, at: int, context: Context, value: Fields, aside: list[str]) -> int | None:
    yearly = _YEARLY.match(text, at)
    if yearly and "issued" not in value:
        value["issued"] = Date(year=int(yearly["year"]))
        if not ISSUE_NUMBER.match(text, yearly.end() + 2):
            value["issue"] = yearly["issue"]
        return yearly.end()
    if (
        text[at].isdigit()
        and (BARE.match(text, at) or COLON.match(text, at))
        and not text[at : at + 4].isdigit()
    ):
        return None
    found = find(text, at, context)
    if found is None:
        return _month_alone(text, at, context, value)
    date, end = found
    if "page" not in value and text[end:].lstrip()[:1] in _LEAVES:
        return None
    if "issued" in value and "page" not in value and _FOUR_AND_FOUR.match(text, at):
        return None
    if (text[end : end + 1] < "⺀" and text[end : end + 1].isalpha()) or (
        text[at:end].isdigit() and text[end : end + 1] == "("
    ):
        return None
    if "issued" not in value or (
        value["issued"].year == date.year and value["issued"].month is None and (date.month or date.season)
    ):
        value["issued"] = date
    elif value["issued"] != date:
        aside.append(text[at:end])
    return end


def _month_alone(text: str, at: int, context: Context, value: Fields) -> int | None:
    """``(2015), May, S. 4``: a month after its year."""
    match = _MONTH_ALONE.match(text, at)
    known = value.get("issued")
    if match is None or known is None or known.month or known.season or known.end or known.literal:
        return None
    number, part = month(match[1], context.languages), season(match[1], context.languages)
    last = month(match[2], context.languages) if match[2] else None
    if (number is None and part is None) or (match[2] and last is None):
        return None
    end = known.replace(month=last) if last else None
    value["issued"] = known.replace(month=number, season=None if number else part, end=end)
    return match.end()


def counted(text: str, at: int, context: Context, value: Fields, aside: list[str]) -> int | None:
    if not (text[at].isdigit() or text[at] in "ivxlcIVXLC["):
        return None
    match = _ILLUSTRATION.match(text, at) or _FRACTION.match(text, at)
    if match:
        aside.append(match[0].strip(" ."))
        return match.end()
    number = count(text[at : at + 40])
    if number is None:
        return None
    end = _COUNT_END.match(text, at + 1)
    aside.append(text[at : end.end() if end else len(text)].strip(" ."))
    return end.end() if end else None
