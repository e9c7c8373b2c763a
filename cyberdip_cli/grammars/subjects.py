"""Subjects: headings and keywords, one by one as far as the page lets them be told apart; class marks are set
apart from them.

The parts of a heading are joined with `` -- `` whatever the page has between them (``--``, `` > ``); MeSH's
asterisks go. A list that the page joins with commas cannot always be divided (``Trials, litigation, etc.``):
names with dates and ``etc.`` are kept together."""

from __future__ import annotations

from ..memory import Answers
from ..names.life_dates import life_dates
from ..parsed import Parsed
from ..patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..parsed import Context

    Marked = tuple[tuple[str, ...], tuple[str, ...]]
    Term = tuple[str, str, str]
    """The keyword that an item is ("" for none), its form in which keywords are compared, and the class mark
    that it is or has."""

_COMMA = Pattern(r"[(\[)\]]|,\s+|、|，")
_CLASS = Pattern(
    r"(?:[A-Z]{1,3}\d{1,4}(?:\.\d+)?(?:\.[A-Z]\d+)?\s?-\s?(?:[A-Z]{1,3})?\d{1,5}(?:\.\d+)?"  # LCC ranges: K7000-7720, JA1-92
    r"|info:eu-repo/classification/\S+|(?:ddc|udc|lcc|acm|msc|pacs|jel)[:/ ]\s?\S{1,20}"
    r"|\d{3}(?:\.\d{1,8})?(?:/\.?\d{1,5})?|\d\d[A-Z]\d\d|\d\d\.\d\d(?:\.[A-Za-z+-]{1,3})?)",
    2,
)
_JEL = Pattern(r"(?P<term>.+?)\s+\((?P<mark>[A-Z]\d{1,2})\)")
_STARS = Pattern(r"(?<![\w])\*|\*(?=\s|$|;|/)|(?<=/)\*|(?<=\w)\*$")
_HEADING = Pattern(r"\s*(?:--|—|\s>)\s*|\s+>\s+|\s*--\s*>\s*")
_SCHEMES = frozenset(("ddc", "udc", "lcc", "acm", "msc", "pac", "jel", "inf"))
"""How a class mark without figures begins (:data:`_CLASS`)."""
_ENDINGS = frozenset(("etc", "u.s. gov't", "non-u.s. gov't"))
"""What a comma inside a heading cuts off, beside dates."""


def parse(items: Sequence[str], context: Context) -> Parsed[Marked]:
    """(keywords, class marks), each once.

    ``("Political science, cyber law, K7000-7720",)`` on a page that joins with commas -> two keywords and a
    class mark."""
    keywords: dict[str, str] = {}
    marks: dict[str, str] = {}
    for item in items:
        for part in _parts(item, context, single=len(items) == 1):
            keyword, folded, mark = _terms[part]
            if mark:
                marks.setdefault(mark.casefold(), mark)
            if keyword:
                keywords.setdefault(folded, keyword)
    return Parsed((tuple(keywords.values()), tuple(marks.values())), rule="subjects")


def _term(part: str) -> Term:
    """What one item is, whatever page it is on."""
    keyword, mark = _read(part)
    keyword = part if keyword == part else keyword
    folded = keyword.casefold()
    return keyword, keyword if folded == keyword else folded, mark


def _read(part: str) -> tuple[str, str]:
    """(keyword, class mark) of one item; either may be ""."""
    term = " ".join((_STARS.sub("", part) if "*" in part else part).split())
    rest = term.replace(" -- ", "")
    if "--" in rest or "—" in rest or " >" in rest:
        term = _HEADING.sub(" -- ", term)
    term = _unstopped(term.strip(" ;,|"))
    if not any(map(str.isalnum, term)):
        return "", ""
    may_be_mark = any(map(str.isdigit, term)) or term[:3].casefold() in _SCHEMES
    if may_be_mark and _CLASS.fullmatch(term):
        return "", term
    match = _JEL.fullmatch(term) if term[-1] == ")" else None
    return (match["term"], match["mark"]) if match else (term, "")


def _unstopped(term: str) -> str:
    if (
        term.endswith(".")
        and not term.endswith("..")
        and "." not in term[:-1].rpartition(" ")[2]
        and len(term[:-1].rpartition(" ")[2]) > 3
    ):
        return term[:-1]
    return term


def _parts(item: str, context: Context, *, single: bool) -> list[str]:
    """Cut one line at the marks that join items on this page."""
    for mark in (" | ", "；", ";"):
        if mark in item:
            return item.split(mark)
    if context.list_join == "comma":
        return _glued(_cut(item))
    if context.list_join is None and single and item.count(", ") > 2 and " -- " not in item:
        return _glued(_cut(item))
    return [item]


def _cut(item: str) -> list[str]:
    """Cut at commas outside brackets."""
    if (
        item.isprintable()
        and ",  " not in item
        and "(" not in item
        and "[" not in item
        and "、" not in item
        and "，" not in item
    ):
        return item.split(", ")
    parts: list[str] = []
    depth = start = 0
    for match in _COMMA.finditer(item):
        if match[0] in "([":
            depth += 1
        elif match[0] in ")]":
            depth = max(0, depth - 1)
        elif depth == 0:
            parts.append(item[start : match.start()])
            start = match.end()
    parts.append(item[start:])
    return parts


def _glued(parts: list[str]) -> list[str]:
    """Put together what a comma inside one heading had cut: ``Roe, Jane, 1947-``, ``Trials, litigation,
    etc.``"""
    found: list[str] = []
    for part in parts:
        tail = _tails[part]
        if tail == "etc" and found:
            while len(found) > 1 and found[-1][:1].islower():
                part = f"{found.pop()}, {part}"
            found[-1] = f"{found[-1]}, {part}"
        elif tail == "dates" and len(found) > 1:
            given = found.pop()
            found[-1] = f"{found[-1]}, {given}, {part}"
        else:
            found.append(part)
    return found


def _tail(part: str) -> str:
    """ "etc" and "dates" for what belongs to the heading before it, "" for what begins its own."""
    word = part.strip().casefold().rstrip(".").split(" --")[0]
    return "etc" if word in _ENDINGS else "dates" if life_dates(part.split(" -- ")[0]) else ""


_terms = Answers(_term, most=2000, longest=60)
_tails = Answers(_tail, most=2000, longest=60)
