"""The type of a work by what its reference holds, and where a text goes that only the type can place."""

from __future__ import annotations

from ..grammars.journal_words import has_word
from ..patterns import Pattern
from .designations import STANDARD
from .tokens import tokenise
from .words import classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_NEWS = Pattern(
    r"\b(?:times|post|guardian|gazette|herald|tribune|newspaper|zeitung|tageblatt|daily|el país|le monde|figaro|corriere|jornal|gazeta|"
    r"chronicle|nachrichten|\w+zeitung|observer|independent|telegraph)\b|新聞|日报|신문",
    2,
)
_PREPRINT = Pattern(r"\b(?:arxiv|biorxiv|medrxiv|ssrn|preprint)\b", 2)
_PATENT = Pattern(r"\bpatent\b|\b(?:US|EP|WO|DE)\s?\d[\d,./ ]{5,}", 2)
_DATASET = Pattern(r"\bdata ?set\b|\bdatensatz\b|\bjeu de données\b", 2)
_REPORT_NUMBER = Pattern(
    r"(?:[A-Z]{2,6}[-/ ]?)?(?:US |EP )?\d[\d,./-]{0,14}[A-Z]?|\d{1,2}(?: \d{3}){2}|arXiv:\d{4}\.\d{4,5}"
)
_LEAVES = Pattern(r"(\d+) ?f\.?")
"""How many leaves a thesis has."""
_CLASSED = Pattern(r"(arXiv:\d{4}\.\d{4,5}) ?\[[a-z-]+(?:\.[A-Za-z-]+)?\]?")
"""The number of a preprint with its subject."""
_BODY = ("publisher", "publisher_place", "edition", "ISBN", "number_of_pages")


def settled(fields: dict[str, Any], *, inside: bool) -> None:
    """Gives a book its title where the reference names it in the way of a container, and does not say that the work is
    ``inside`` it; counts the leaves of a thesis."""
    leaves = _LEAVES.fullmatch(fields.get("page", "")) if "genre" in fields else None
    if leaves is not None and "number_of_pages" not in fields:
        fields["number_of_pages"] = leaves[1]
        del fields["page"]
    inside = inside and ("editor" in fields or "publisher" not in fields)
    if not inside and "title" not in fields and "container_title" in fields:
        numbered = any(field in fields for field in ("volume", "issue", "page"))
        if not numbered and any(field in fields for field in _BODY):
            fields["title"] = fields.pop("container_title")


def kind_of(fields: Mapping[str, Any], notes: list[str]) -> str:
    """The CSL type. Words decide before fields: a thesis has a publisher as a book has."""
    container = fields.get("container_title", "")
    said = " ".join((*notes, fields.get("genre", "")))
    marks = {letter for word in tokenise(said).folded for letter in classes(word)}
    if "d" in marks and not container:
        return "thesis"
    if container:
        return _part_of(container, fields, said)
    if _PATENT.search(said):
        return "patent"
    if any(STANDARD.fullmatch(note) for note in notes):
        return "standard"
    if _PREPRINT.search(f"{said} {fields.get('publisher', '')}"):
        return "article"
    if _DATASET.search(said):
        return "dataset"
    if "g" in marks and any(word in said.lower() for word in _REPORTS):
        return "report"
    if any(field in fields for field in _BODY):
        return "book"
    return (
        "webpage"
        if "URL" in fields
        else "article-journal"
        if "page" in fields and "volume" in fields
        else "document"
    )


_REPORTS = (
    "report",
    "bericht",
    "rapport",
    "informe",
    "working paper",
    "discussion paper",
    "arbeitspapier",
    "memo",
    "relatório",
    "tech.",
)


_ACTS = frozenset(
    "proceedings proc atti actas actes acta memorias sborník sb materiały materialien труды материалы тезисы bildiriler πρακτικά".split()
)
"""Words that journals have as well as meetings."""


def _is_serial(container: str, fields: Mapping[str, Any]) -> bool:
    """Whether what calls itself proceedings is a journal: with a volume and pages, no imprint, and no other
    word of a meeting."""
    said = {word for word in tokenise(container).folded if "m" in classes(word)}
    imprint = any(field in fields for field in ("publisher", "publisher_place", "editor"))
    return said <= _ACTS and "volume" in fields and "page" in fields and not imprint


def numbered(fields: dict[str, Any], notes: list[str]) -> None:
    """Gives a report, a patent, a standard and a preprint the number that stands alone in the note."""
    if fields["type"] not in ("report", "patent", "article", "standard") or "number" in fields:
        return
    found = [note for note in notes if _is_number(note)]
    if len(found) == 1:
        classed = _CLASSED.fullmatch(found[0])
        fields["number"] = classed[1] if classed else found[0]
        notes.remove(found[0])


def _is_number(note: str) -> bool:
    found = _REPORT_NUMBER.fullmatch(note) or _CLASSED.fullmatch(note) or STANDARD.fullmatch(note)
    return found is not None


def _part_of(container: str, fields: Mapping[str, Any], said: str) -> str:
    """The type of a work that is in another: an article, a paper of a meeting, a chapter."""
    marks = {letter for word in tokenise(container).folded for letter in classes(word)}
    serial = "issue" in fields or "ISSN" in fields or ("volume" in fields and "editor" not in fields)
    issued_alone = "issue" in fields and "publisher" not in fields
    if "m" in marks and not (issued_alone or has_word(container) or _is_serial(container, fields)):
        return "paper-conference"
    if ("editor" in fields and not issued_alone) or (not serial and any(field in fields for field in _BODY)):
        return "chapter"
    if _NEWS.search(container) and "volume" not in fields:
        return "article-newspaper"
    if _PREPRINT.search(container):
        return "article"
    if not serial and "page" not in fields and "URL" in fields:
        return "webpage"
    return "article-journal"
