"""Values that hold what another label names on other pages: an ISBN among identifiers, an extent under
"Format" or behind the publisher, a publisher under "Description", a thesis in a note."""

from __future__ import annotations

from ...patterns import IGNORECASE, Pattern
from .grammar import grammar
from .imprint import published, thesis
from .numbers import extent
from .plain import clue, kept, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..field import Field
    from .draft import PageDraft

NAMED = {name: Pattern(rf"\b{name}\b", IGNORECASE) for name in ("ISBN", "ISSN", "DOI")}
TAIL = Pattern(
    r"(?<=\d)[\])]?\.?\s[-–—]\s(?P<extent>(?:[ivxlc]{1,8},\s)?\[?\d{1,5}\]?\s?[^\W\d_]{1,9}\.?.{0,80})\Z"
)
"""``Vell : Quay Press, 2010. - 233 p.``"""
IMPRINT = Pattern(r"\[?[^\W\d_][^:]{1,60}\s:\s[^:]{2,160}?,\s\D{0,4}(?:1[4-9]|20)\d\d\b\D{0,6}")
THESIS = Pattern(
    r"(?:thesis|dissertation|diss\.|th[eè]se|tes[ie]s?|disserta[çc][aã]o|monografia|trabalho de conclus|hochschulschrift|tez|skripsi|tesis|proefschrift"
    r"|avhandling|väitös|rozprawa|praca (?:doktorska|magisterska)|disertace|диссертация|дис\.|автореферат)\b.{0,30}\(.{3,40}\)\s?[-–—:.,]",
    IGNORECASE,
)
"""``Dissertação (mestrado) - Universidade …``: a note that makes the record a thesis."""
BEHIND_YEAR = Pattern(r"(?P<year>\b(?:1[5-9]|20)\d\d)\.\s.*\Z")
"""What else a note says behind the year of a thesis."""
LONGEST_EXTENT = 160


def identifier(draft: PageDraft, field: Field) -> None:
    """Identifiers that are called by their kind in the value: ``ISBN 978-…``; the number of a preprint at
    arXiv says where it is; the others are kept."""
    find = grammar("grammars.identifiers")
    numbers = list(find.arxiv(field.text).value or ())
    if len(numbers) == 1:
        draft.put("archive", "arXiv", field, "arxiv")
        draft.put("archive_location", numbers[0], field, "arxiv")
        return
    for one in field.each():
        line = one.lines[0][1]
        kind = next((name for name, pattern in NAMED.items() if pattern.search(line)), "")
        found = getattr(find, kind.lower())(line).value if kind else ()
        if found:
            draft.put(
                kind, found[0] if kind == "DOI" else found, one.replace(rank=-1), f"{kind} among identifiers"
            )
        draft.keep(one)


def carrier(draft: PageDraft, field: Field) -> None:
    """The kind of thing, or its extent: ``175 páginas : ilustraciones ; 22 cm``."""
    (extent if _is_extent(field) else clue("format"))(draft, field)


def medium(draft: PageDraft, field: Field) -> None:
    """What a medium needs to be played, kept in its words; an extent where a page says that under the same
    label."""
    (extent if _is_extent(field) else kept)(draft, field)


def _is_extent(field: Field) -> bool:
    """Whether the first line of a value counts pages."""
    first = field.lines[0][1]
    return len(first) < LONGEST_EXTENT and bool(grammar("grammars.page_ranges").count(first))


def extent_or_imprint(draft: PageDraft, field: Field) -> None:
    """An extent; the publisher where that is the first line of a description (``Vell : Quay Press,
    1883``)."""
    first = field.lines[0][1]
    if IMPRINT.fullmatch(first) and not grammar("grammars.page_ranges").count(first):
        published(draft, field.replace(lines=field.lines[:1]))
        field = field.replace(lines=field.lines[1:])
    if field.lines:
        extent(draft, field)


def imprint(draft: PageDraft, field: Field) -> None:
    """Place, publisher and date, and the extent behind them."""
    tail = TAIL.search(field.text) if len(field.lines) == 1 and len(field.text) < 400 else None
    published(draft, field)
    if tail is not None and grammar("grammars.page_ranges").count(tail["extent"]):
        extent(draft, field.replace(lines=((field.lines[0][0], tail["extent"]),), rank=-1))


def noted(draft: PageDraft, field: Field) -> None:
    """A note; the note that a work is a thesis makes it one."""
    for one in field.each():
        if THESIS.match(one.text):
            number, said = one.lines[0][0], BEHIND_YEAR.sub(r"\g<year>", one.text)
            thesis(draft, one.replace(rank=-1, lines=((number, said),)))
    text("note")(draft, field)
