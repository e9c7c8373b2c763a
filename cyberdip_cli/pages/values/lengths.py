"""Values that are longer than their kind ever is: kept as they stand, since no grammar looks at them."""

from __future__ import annotations

from ...model import NAME_FIELDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..field import Field
    from .draft import PageDraft

LONGEST = {
    **dict.fromkeys(
        (
            "title",
            "heading",
            "published_in",
            "published",
            "publisher",
            "series",
            "dissertation_note",
            "year",
            "date",
            "pages",
        ),
        6000,
    ),
    **dict.fromkeys(
        (
            "page_first",
            "date_online",
            "edition",
            "language",
            "call_number",
            "url",
            "doi",
            "isbn",
            "issn",
            "isn",
            "pmid",
            "pmcid",
        ),
        20000,
    ),
    **dict.fromkeys(
        (
            "author",
            "author_main",
            "author_other",
            "author_corporate",
            "subjects",
            "keywords",
            "subject_place",
            *NAME_FIELDS,
        ),
        200000,
    ),
}
"""Key -> characters that a value has at most, far more than any real one; what has no grammar has no
limit."""
SHORTEST = min(LONGEST.values())


def too_long(draft: PageDraft, field: Field) -> bool:
    """Whether a value is longer than its kind ever is: such a thing is kept as it stands, and no grammar
    looks at it."""
    limit = LONGEST.get(field.key)
    if not limit:
        return False
    length = sum(len(line) for _, line in field.lines)
    if length <= limit:
        return False
    if field.key in ("title", "heading"):
        draft.put("title", field.text, field, "as it stands: too long")
    else:
        draft.keep(field)
    draft.warn(
        "too-long",
        f"{length} characters as {field.label or 'heading'}: not read",
        field,
        "kept as they stand",
    )
    return True
