"""Variables of CSL that a format has no field for, and that its writer puts into a note under their own
names."""

from __future__ import annotations

from ..model import DATE_FIELDS, LIST_FIELDS, NAME_FIELDS, TEXT_FIELDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .record_draft import RecordDraft

READ = frozenset(("DOI", "ISBN", "ISSN", "PMID", "PMCID", "URL", "language", "page"))
"""Fields whose values are read whatever they stand in."""


def put_variable(field: str, said: str, source: str, draft: RecordDraft) -> None:
    """Puts a value into the field whose name it stands under, as it is."""
    if field in TEXT_FIELDS and field not in READ and field not in NAME_FIELDS:
        draft.set(field, said, source)
    elif field in DATE_FIELDS or field in LIST_FIELDS or field in READ:
        draft.put(field, said, source)
    else:
        draft.keep(field, said)
