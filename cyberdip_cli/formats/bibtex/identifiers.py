"""Identifiers that exporters write into other fields: a PubMed number as the note, the ISSN of the web."""

from __future__ import annotations

from ...patterns import IGNORECASE, Pattern
from .values import codes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .draft import EntryDraft

ISSN_FIELDS = ("issn", "eissn", "e-issn", "pissn", "p-issn", "issn-l")
_NUMBERED = Pattern(r"(?P<kind>PMID|PMCID):?\s*(?P<number>(?:PMC)?\d{1,9})\.?", IGNORECASE)


def noted(draft: EntryDraft) -> None:
    """``note = {PMID: 33355555}`` (Taylor & Francis, Wiley) is the number and no note."""
    found = _NUMBERED.fullmatch(draft.fields["note"].strip())
    if found:
        draft.taken.add("note")
        draft.put(found["kind"].upper(), "note", found["number"])


def issns(draft: EntryDraft) -> None:
    """Every ISSN of the entry, each once."""
    found = [number for name in ISSN_FIELDS for number in codes(draft.popped(name))]
    draft.put("ISSN", "issn", tuple(dict.fromkeys(found)))
