"""Values that no grammar reads: words as they stand, what is known but has no place in a reference, clues to
the type."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..field import Field
    from .draft import PageDraft
    from .grammar import Read


def text(target: str) -> Read:
    """The words as they stand."""

    def read(draft: PageDraft, field: Field) -> None:
        draft.put(target, field.text, field, "as it stands")

    return read


def first_line(target: str) -> Read:
    """The first line; further ones are kept."""

    def read(draft: PageDraft, field: Field) -> None:
        draft.put(target, field.lines[0][1], field, "as it stands")
        for _, line in field.lines[1:]:
            draft.keep(field, line)

    return read


def kept(draft: PageDraft, field: Field) -> None:
    """Known, without a place in a reference."""
    for _, line in field.lines:
        draft.keep(field, line)


def dropped(draft: PageDraft, field: Field) -> None:
    """No part of the record."""
    draft.step("", field.text, field, "page furniture")


def clue(name: str) -> Read:
    """What says of which kind the record is; the words go to ``extra`` unless they are all that the type
    says."""

    def read(draft: PageDraft, field: Field) -> None:
        draft.clues.setdefault(name, []).extend([line for _, line in field.lines])
        draft.clues.setdefault("fields", []).append(field)

    return read
