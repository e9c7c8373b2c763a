"""A whole reference printed on the page ("Cite as", "Recommended citation"): read as finished references are,
and weighed below the page's own labels. Fields that it is not sure of stay out."""

from __future__ import annotations

import re

from ...patterns import IGNORECASE, Pattern
from .. import shapes, volume_lines
from ..checks import misfit
from .comparison import same
from .grammar import grammar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from ...model import Name
    from ...parsed import Fields
    from ..field import Field
    from .draft import PageDraft

SURE = 0.8
"""The posterior from which on a field of a reference is taken."""
LEFT = frozenset(("id", "note", "extra", "language", "type"))
"""Fields of the reference's record that are not the page's."""
UNTOLD = frozenset(("id", "extra", "type"))
"""The same where the reference is all that a page says of the work."""
BIBTEX = Pattern(r"\s{0,9}(?:@\w+\s?\{|TY\s\s-|%0\s)")
SHORTEST = 30
SHORTEST_TITLE = 16
MOST_WORDS = 60
NUMBERS = frozenset(("volume", "issue", "page"))
MISREAD = frozenset(("title", "author", "editor"))
"""Fields of a reference whose title is not the page's, which it holds."""
BEHIND = ("container_title", "volume", "issue", "page", "issued")
WRAPPED = Pattern(
    r"\[[A-Z/]{1,6}\]|(?:\.\s)?(?:Available (?:from|at)|Retrieved from|Recuperado de|Disponible en).{0,300}\Z"
)
"""The mark of a kind of work behind its title (GB/T 7714), and where it can be had."""
ARTICLE = Pattern(
    r"(?:article|art\.|paper)\s?(?:id|no\.?|number)?\s?:?\s?(?P<number>[\w.-]{1,30})", IGNORECASE
)
STYLED = Pattern(
    r"\A(?:(?:APA|MLA|AMA|IEEE|ACS|ACM|Chicago|Harvard|Vancouver|Turabian|ABNT|ISO 690|GOST|ГОСТ)"
    r"(?:\s(?:[Ss]tyle|\d{1,2}(?:th ed\w{0,5}\.?)?))?\s?[:：]?\s){1,9}(?=[^\W\d_a-z])"
)
"""The name of a style before the reference in it, or of all that a box offers."""
QUOTES = ' ."“”«»„‘’'
YEARED = Pattern(r"[\s,.:;(\[]{1,4}(?:(?:1[5-9]|20)\d\d[a-z]?)?[\s,.:;)\]\"“«„]{0,4}\Z")
"""What stands between the names of a reference and its title."""
MARKED = Pattern(
    r"(?P<authors>[^.．。\d]{2,160})[.．。]\s?(?P<title>.{4,300}?)(?:\[[A-Z](?:/[A-Z]{2})?\])?[.．。]\s?(?P<rest>.{4,400})"
)
"""A reference in the manner of GB/T 7714; its kind of work (``[J]``) stands behind the title, or the
journal."""
OWN_NUMBERS = Pattern(r"\s?⟨(?!10\.)[^⟨⟩]{1,80}⟩\.?")
"""The numbers that an archive gives its documents: ``⟨NNT : 2017AB0001⟩. ⟨tel-01699999⟩``."""
DATA_END = Pattern(r",\sV\d{1,3}(?:,\sUNF:\S{3,60})?(?:\s\[fileUNF\])?\.?\Z")
"""The version and the fingerprint of data, behind who keeps them."""
VERSION = Pattern(r"\s?[(\[](?:v|ver\.|version)\s?\d{1,3}(?:\.\d{1,3}){0,3}[)\]]", IGNORECASE)
"""The version of a program or of data, behind its title."""
SIGNS = frozenset("0123456789.,;，。．；")
STATED = Pattern(r"(?:/\s[^/]{3,200}?\s)?//\s(?=\S)")
"""The makers and the sign before the whole, as GOST 7.0.5 has them: ``/ А. Б. Рой // Вестник``."""
KIND = Pattern(r"\[[A-Z](?:/[A-Z]{2})?\]")
MEETING = Pattern(r"[:.\s]{1,4}Paper presented at\s.{3,300}", IGNORECASE)
"""Where a paper was read, behind the proceedings that it is in."""
LANGUAGED = Pattern(r"(?:en|ja|zh|ko|fr|de|ru)\s?:\s.+")
"""The journal's name in another language, behind the code of that."""
RANK = -1


def citation(draft: PageDraft, field: Field) -> None:
    """What the reference says of the record; a text that is none is kept under its label."""
    if not any(map(str.isdigit, field.text)):
        draft.keep(field)  # a sentence under the word
        return
    if any(LANGUAGED.fullmatch(line) for _, line in field.lines[1:]):
        field = field.replace(lines=tuple(line for line in field.lines if not LANGUAGED.fullmatch(line[1])))
    field = _without_tools(field)
    text = VERSION.sub("", OWN_NUMBERS.sub(" ", STYLED.sub("", field.text.strip(), count=1)))
    text = DATA_END.sub("", text).strip()
    if "cited" not in draft.clues and (marked := _marked(draft, text)):
        draft.clues["cited"] = field
        for name, value in marked.items():
            draft.put(name, value, field.replace(rank=RANK), "printed citation: GB/T 7714")
        draft.keep(field)
        return
    found = None
    if len(text) >= SHORTEST and not BIBTEX.match(text):
        found = grammar("references").read_reference(text, draft.ctx)
    weaker = field.replace(rank=RANK)
    behind = _behind_title(draft, text) if "cited" not in draft.clues else {}
    for name, value in behind.items():
        draft.put(name, value, weaker, "printed citation: what stands behind the title")
    numbers = volume_lines.volume_line(text, draft.ctx) or {}
    if found is None or _is_without_title(found, numbers, draft):
        for name, value in numbers.items():
            draft.put(name, value, weaker, "numbers of a citation")
        draft.keep(field)
        return
    if draft.clues.setdefault("cited", field) is not field:
        draft.keep(field)  # the same in another language or style
        return
    _put_reference(draft, field, found, behind)


def _without_tools(field: Field) -> Field:
    """The field from the first line on that has a sign of a reference: a figure, a comma, a full stop; or is
    the name of a journal in Chinese, Japanese or Korean."""
    first = next(
        (at for at, (_, text) in enumerate(field.lines) if not SIGNS.isdisjoint(text) or shapes.cjk(text)),
        0,
    )
    return field.replace(lines=field.lines[first:]) if first else field


def _put_reference(draft: PageDraft, field: Field, found: Any, behind: Fields) -> None:
    """What a reference says: all of it where it is the whole of what the page says of its work, else what is
    sure and what does not stand ``behind`` the title."""
    whole = "reference" in field.hints
    left = UNTOLD if whole else LEFT | NUMBERS | behind.keys() if behind else LEFT
    if (before := _before_title(draft, field.text, found)) is not None:
        left |= MISREAD
        parsed = grammar("names").parse_list([before] if shapes.names(before) else [], draft.ctx)
        people = tuple(credit.name for credit in parsed.value)
        if not _has_initial(people):
            draft.put("author", people, field.replace(rank=RANK), "before the title")
    for name, value in _said(found, draft, 0.0 if whole else SURE):
        if name == "page" and (_in_series(found, value) or _is_report(found, value)):
            continue
        if name not in left:
            draft.put(name, value, field.replace(rank=RANK), "printed citation")
    paged = behind and found.record.type == "chapter" and not found.record.publisher
    draft.clues.setdefault("source_hint", "article-journal" if paged else found.record.type)
    if not whole:
        draft.keep(field)
    elif field.hints["reference"] == "whole":
        for doubt in found.doubts:
            draft.tell(doubt, field)


def _is_without_title(found: Any, numbers: Fields, draft: PageDraft) -> bool:
    """Whether a reference has no title, or what was taken for it is the whole that the work is in."""
    title = found.record.title
    return (
        title is None
        or same(title) in draft.clues.get("wholes", ())
        or _begins_with_container(found, numbers)
    )


def _begins_with_container(found: Any, numbers: Fields) -> bool:
    """Whether what was taken for the title of a reference without authors is the journal before its
    volume."""
    container = str(numbers.get("container_title") or "")
    return bool(container) and not found.record.author and same(container) == same(found.record.title)


def _marked(draft: PageDraft, text: str) -> Fields:
    """What a Chinese reference with the mark of its kind says: authors, title, and what stands behind; {} for
    any other text."""
    match = MARKED.fullmatch(text) if shapes.cjk(text[:1]) and KIND.search(text) else None
    if match is None:
        return {}
    found = volume_lines.volume_line(KIND.sub("", match["rest"]), draft.ctx) or {}
    if "container_title" not in found:
        return {}
    people = grammar("names").parse_list([match["authors"]], draft.ctx).value
    numbers = {name: found[name] for name in BEHIND if found.get(name)}
    return {"author": tuple(credit.name for credit in people), "title": match["title"].strip(), **numbers}


def _said(found: Any, draft: PageDraft, sure: float) -> Iterator[tuple[str, Any]]:
    """The fields of a reference that it is sure of, mended where pages print them in their own way."""
    for name, value in found.record.items():
        if (name == "DOI" and not value.isascii()) or found.posterior(name) < sure:
            continue
        if name == "author" and any(
            person.literal and (" " not in person.literal or " & " in person.literal) for person in value
        ):
            value = _by_and(found, draft) or value
        if name == "author" and _has_initial(value):
            continue
        if name in NUMBERS and misfit(name, str(value)):
            continue
        if name == "page" and (number := ARTICLE.fullmatch(value)) is not None:
            name, value = "number", number["number"]
        if name == "container_title":
            value = MEETING.sub("", value, count=1)
        yield name, value


def _has_initial(people: Sequence[Name]) -> bool:
    """Whether an initial was taken for a family name."""
    return any(person.family and len(person.family.strip(".")) == 1 for person in people)


def _is_report(found: Any, page: str) -> bool:
    """Whether a lone number beside the count of a work's pages is its number in a series: ``Report 2022-5099,
    31 p.``"""
    return page.isdecimal() and bool(found.record.number_of_pages)


def _in_series(found: Any, page: str) -> bool:
    """Whether a number behind a title without volume or issue is the work's in a series: ``Theses. 251.``"""
    return page.isdecimal() and not (found.record.volume or found.record.issue)


def _behind_title(draft: PageDraft, text: str) -> Fields:
    """What a citation says behind the title that the page has: the journal, its numbers, the year. Nothing
    where it does not hold the title, or names no volume."""
    for match in _titles_in(draft, text):
        behind = WRAPPED.sub("", text[match.end() :]).strip(" .,;:”\"'»")
        behind = STATED.sub("", behind, count=1)
        found = volume_lines.volume_line(behind, draft.ctx) or {}
        found = {
            name: value
            for name, value in found.items()
            if name not in NUMBERS or not misfit(name, str(value))
        }
        if "container_title" in found and not found.keys().isdisjoint(("volume", "issue")):
            return {name: found[name] for name in BEHIND if name in found}
    return {}


def _titles_in(draft: PageDraft, text: str) -> Iterator[re.Match[str]]:
    """Where a reference holds a title that the page has."""
    for title in draft.clues.get("titles", ()):
        words = [re.escape(word) for word in title.strip(QUOTES).split()]
        if len(title) < SHORTEST_TITLE or len(words) > MOST_WORDS:
            continue
        if (match := re.search(r"\W{1,3}".join(words), text, re.IGNORECASE)) is not None:
            yield match


def _before_title(draft: PageDraft, text: str, found: Any) -> str | None:
    """What stands before the page's title in a reference that was taken to have another one, which does not
    begin with it; None where the two agree, or the reference has it as something else."""
    text = STYLED.sub("", text.strip(), count=1)
    said = same(str(found.record.title or ""))
    for match in _titles_in(draft, text):
        own = same(match[0])
        if said.startswith(own):
            return None
        record = found.record
        if any(own in same(str(value)) for value in (record.container_title, record.publisher) if value):
            continue
        return YEARED.sub("", text[: match.start()])
    return None


def _by_and(found: Any, draft: PageDraft) -> tuple[Name, ...]:
    """The authors of a list whose inverted names only "and" divides: ``Roe, Ann and Loe, Ben``."""
    text = next((each.text for each in found.values if each.field == "author"), "")
    pieces = [piece.strip(" ,") for piece in text.replace(" & ", " and ").split(" and ")]
    if len(pieces) < 2 or any(piece.count(",") > 1 for piece in pieces):
        return ()
    parsed = grammar("names").parse_list(pieces, draft.ctx)
    return tuple(credit.name for credit in parsed.value)
