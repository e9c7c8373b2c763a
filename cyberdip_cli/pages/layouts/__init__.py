"""The layouts: ways to lay out a record that are not ``Label: value``. A table and the door to the modules.

A layout is a module of this package with ``take(lines) -> (fields, rest)``: it turns the lines it understands
into fields (see :class:`Field`) and gives back the others; ``([], lines)`` when there is nothing for it. It
is imported when a line of the chunk starts with one of its cues (or, for a layout without cues, when a chunk
has no labels at all)."""

from __future__ import annotations

from ...modules import load_module
from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

    from ..field import Field, Line

    Take = Callable[[Sequence[Line]], tuple[list[Field], list[Line]]]

LAYOUTS: dict[str, tuple[str, ...]] = {
    "marc": ("LEADER", "LDR", "=LDR", "=LEADER", "000 ", "000\t", "001 ", "001\t"),
    "dublin_core": ("dc.", "dc:", "dcterms.", "DC."),
    "isbd": (),
}
"""Module -> how its lines begin."""

CUES = tuple(cue for cues in LAYOUTS.values() for cue in cues)
CUED = frozenset(cue[0] for cue in CUES)
"""How the lines of a layout begin."""
OPENINGS = ("scopus", "pubmed_page", "isbd", "pubmed", "eds_staff", "marc")
"""Modules with ``opens``: layouts that a line (Scopus, PubMed's page, ISBD), the first paragraph (PubMed) or
lines anywhere (EBSCO's staff view, Koha's labelled MARC view) of a record give away."""
DASH = Pattern(r"[—–-]\s")
LABELLED = Pattern(r"[^\W\d_][^:/.]{1,38}?\s?:\s")
FIRST = 4
"""Lines among which any description in ISBD is the record; further down, only one with all of its areas."""
TOOLS = 60
"""Lines within which the citation of PubMed's page stands: its menus and buttons are above."""
FEW_LABELS = 3
"""Lines with labels on a page whose lines with a label are no descriptions in ISBD."""
TAGGED = Pattern(r"(?:200|245)(?: ?[\d# _]{0,3} ?--? ?[^\W\d_]| [^\W\d_].{1,90} [\d_#]{2}\Z|\Z)")
"""The field of the title in a MARC view that prints names, or a line for each cell."""


def opening(texts: Sequence[str]) -> Take | None:
    """The layout that a chunk with these lines opens with, if any: nothing but a look at first characters
    where none does."""
    head = [text for text in texts[:16] if text]
    starts = [text[0] for text in head]
    if "(" in starts and any("scopus" in text.casefold() for text in texts):
        for text in head:
            if text[0] == "(" and text[1:5].isdigit():
                scopus = _layout("scopus")
                if scopus.opens(text):
                    return scopus.take  # type: ignore[no-any-return]
    if dotted := [text for text in texts[:TOOLS] if text[:1] == "."]:
        page = _layout("pubmed_page")
        if any(map(page.opens, dotted)):
            return page.take  # type: ignore[no-any-return]
    labelled = sum(1 for text in head if LABELLED.match(text)) >= FEW_LABELS
    for place, text in enumerate(head):
        if is_statement(text) and not (labelled and LABELLED.match(text)):
            isbd = _layout("isbd")
            if place < FIRST or (not labelled and isbd.is_whole(text)):
                return isbd.take  # type: ignore[no-any-return]
    if "RecordInfo:" in texts and (staff := _layout("eds_staff")).opens(texts):
        return staff.take  # type: ignore[no-any-return]
    if any(text[:3].isdigit() and TAGGED.match(text) for text in texts):
        marc = _layout("marc")
        if marc.opens(texts):
            return marc.take  # type: ignore[no-any-return]
    paragraph = _first_paragraph(texts[:30])
    if ";" in paragraph and (paragraph[:1].isdigit() or ". " in paragraph):
        pubmed = _layout("pubmed")
        if pubmed.opens(paragraph):
            return pubmed.take  # type: ignore[no-any-return]
    return None


def is_description(take: Take) -> bool:
    """Whether a layout is that of descriptions in ISBD."""
    return bool(take is _layout("isbd").take)


def is_cue(text: str) -> bool:
    """Whether a line begins as those of a layout do."""
    return text[:1] in CUED and text.startswith(CUES)


def is_statement(text: str) -> bool:
    """Whether a line begins a record in ISBD: long, with areas that a dash divides."""
    return (
        len(text) > 30
        and ("-" in text or not text.isascii())
        and DASH.search(text) is not None
        and bool(_layout("isbd").opens(text))
    )


def _layout(name: str) -> ModuleType:
    return load_module(f"{__name__}.{name}")


def _first_paragraph(texts: Sequence[str]) -> str:
    """The first lines that no blank line divides, as one."""
    start = 0
    while start < len(texts) and not texts[start]:
        start += 1
    end = texts.index("", start) if "" in texts[start:] else len(texts)
    return " ".join(texts[start:end])


def takers(lines: Sequence[Line]) -> list[Take]:
    """The layouts whose cues are in ``lines``, in the order of the table."""
    if not lines:
        return []
    found = {
        name
        for _, text in lines
        if text.startswith(CUES)
        for name, cues in LAYOUTS.items()
        if cues and text.startswith(cues)
    }
    return [_layout(name).take for name in LAYOUTS if name in found]


def unlabelled() -> Take:
    """The layout for a chunk without any label: ISBD. It gives no fields for what is not one."""
    return _layout("isbd").take  # type: ignore[no-any-return]
