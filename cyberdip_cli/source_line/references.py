"""A whole reference to the work where its source is expected: ``Roe, J. (2014). Lakes. Map Journal, 4(2),
3-9.``

What stands before the year is the people, up to the last stop the title; only the journal and its numbers are
of the source. Source: APA 7; the "Citation" of repositories."""

from __future__ import annotations

from .. import names
from ..model import Date
from ..patterns import Pattern
from .container import set_container, type_hint_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context, Fields

_REFERENCE = Pattern(
    r"(?P<people>[^\d()]{4,600}?)[,.]?\s?\((?P<year>(?:1[5-9]|20)\d\d)[a-z]?(?:,\s[^()]{1,20})?\)[.,:]?\s(?P<rest>[^\W\d_\"'“‘¿¡].{8,})"
)
_STOP = Pattern(r"(?<=[^\W\d_]{2}[.?!])\s|(?<=[?!\"”’])\s(?=[^\W\d_a-z])")
_TRIM = " \t,;.:/-–—"


def reference(text: str, context: Context, value: Fields, aside: list[str]) -> str | None:
    """The journal and the numbers of a reference that begins with people and a year; of one to a book or a
    thesis only the year."""
    match = _REFERENCE.fullmatch(text) if "(" in text and "," in text.partition("(")[0] else None
    if match is None:
        return None
    from .numbers import scan
    from .start import first

    rest = match["rest"]
    at = first(rest, context)
    if at < 8 or not _people(match["people"], context):
        return None
    value["issued"] = Date(year=int(match["year"]))
    aside.append(match["people"].strip(_TRIM))
    head = rest[:at].rstrip(" ([")
    stops = list(_STOP.finditer(head.rstrip(_TRIM)))
    if at == len(rest) or not stops:
        aside.append(rest.strip(_TRIM))
        return "full reference"
    aside.append(head[: stops[-1].start()].strip(_TRIM))
    scan(rest[at:], context, value, aside)
    set_container(head[stops[-1].end() :], context, value, dated=False, undivided=False)
    hint = type_hint_of(str(value.get("container_title", "")), value, news=False)
    if hint:
        value["type_hint"] = hint
    return "full reference"


def _people(text: str, context: Context) -> bool:
    """Whether ``text`` is names with the family name first, and nothing else."""
    credits = names.parse_list([text.strip(" ,;&")], context).value
    return bool(credits) and all(credit.name.family and credit.name.given for credit in credits)
