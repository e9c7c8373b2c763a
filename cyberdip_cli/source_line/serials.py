"""Source lines of serials: a title, then volume, issue, pages and date in any order."""

from __future__ import annotations

from ..dates.free import find
from ..grammars.page_ranges import pages
from ..patterns import Pattern
from .container import set_container, type_hint_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context, Fields


_DIGIT = Pattern(r"\d")
_NATIVE = Pattern(
    r"(?P<title>.{2,200}?)[.;] (?P<date>(?:[A-Za-z]{3,9}(?:[/-][A-Za-z]{3,9})?)?\d{4}|\d{1,2}/\d{1,2}/\d{4}), "
    r"(?:Vol\. (?P<volume>\w{1,8})(?: Issue |, )|Issue )"
    r"(?:(?<=Issue )(?P<issue>\w{1,8}), )?p(?P<pages>\w{1,9}(?:-\w{1,9})?)(?:[.,] (?P<rest>\d[^:;]*)|\.)"
)
"""``Map J. Jan2018, Vol. 5 Issue 2, p123-130. 8p. 2 Charts.``: the shape of most lines of a large vendor,
read at once."""


def serial(text: str, context: Context, value: Fields, aside: list[str]) -> str:
    quick = _NATIVE.fullmatch(text)
    if quick and quick["rest"] is None and _DIGIT.search(quick["title"]):
        quick = None
    date = find(quick["date"], 0, context) if quick else None
    if quick and date and date[1] == len(quick["date"]):
        if quick["rest"] is None:
            value["issued"] = date[0]
        for name in ("volume", "issue"):
            if quick[name]:
                value[name] = quick[name]
        page = pages(quick["pages"])
        if page and page[1] == len(quick["pages"]):
            value["page"] = page[0]
            value["issued"] = date[0]
            aside += [part.strip(" .") for part in (quick["rest"] or "").split(",") if part.strip(" .")]
            return _titled(quick["title"], context, value, undivided=False, dated=False)
        value.clear()
    from .numbers import scan
    from .start import first

    at = first(text, context)
    title, tail = text[:at], text[at:]
    undivided = bool(tail) and title[-1:] == " " and title[-2:-1].isalnum()
    title = title.rstrip(" ([")
    scan(tail, context, value, aside)
    dated = bool(tail) and "volume" not in value and "issue" not in value
    return (
        _titled(title, context, value, undivided=undivided, dated=dated)
        if tail
        else _titled(title, context, value, undivided=False, dated=False, only=True)
    )


def _titled(
    title: str, context: Context, value: Fields, *, undivided: bool, dated: bool, only: bool = False
) -> str:
    news = set_container(title, context, value, dated=dated, undivided=undivided)
    hint = type_hint_of(str(value.get("container_title", "")), value, news=news)
    if hint:
        value["type_hint"] = hint
    return "title only" if only else "numbers after the title"
