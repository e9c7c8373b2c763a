"""What a work is about and in which language: subjects, class marks, abstracts."""

from __future__ import annotations

from .grammar import grammar, hinted, rule
from .mixed import IMPRINT, extent_or_imprint
from .numbers import extent
from .plain import kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..field import Field
    from .draft import PageDraft

LONGEST_IMPRINT = 260
LONGEST_EXTENT = 120
"""Characters of an extent that stands where an abstract may stand."""


def language(draft: PageDraft, field: Field) -> None:
    parsed = grammar("grammars.languages").parse("; ".join([line for _, line in field.lines]), draft.ctx)
    draft.doubt(parsed, field)
    if parsed.value:
        draft.put("language", parsed.value[0], field, "language", parsed.aside)
        for other in parsed.value[1:]:
            draft.keep(field, other)
    else:
        draft.step("", field.text, field, "no language")


def original_language(draft: PageDraft, field: Field) -> None:
    """Kept; the language of the work itself where nothing says that it is a translation."""
    draft.clues.setdefault("language_original", field)
    kept(draft, field)


def subjects(draft: PageDraft, field: Field) -> None:
    parsed = grammar("grammars.subjects").parse([line for _, line in field.lines], hinted(draft.ctx, field))
    draft.doubt(parsed, field)
    keywords, marks = parsed.value
    draft.put("keyword", keywords, field, rule(draft, "subjects", parsed), parsed.aside)
    draft.put("class_mark", marks, field, "class marks")


def class_marks(draft: PageDraft, field: Field) -> None:
    draft.put("class_mark", tuple([line for _, line in field.lines]), field, "class marks")


def described(draft: PageDraft, field: Field) -> None:
    """An abstract, or the extent under a label that means both ("Description: 208 p., maps, 30 cm")."""
    if len(field.text) < LONGEST_EXTENT and grammar("grammars.page_ranges").count(field.text):
        extent(draft, field)
    elif len(field.text) < LONGEST_IMPRINT and " : " in field.text and IMPRINT.fullmatch(field.lines[0][1]):
        extent_or_imprint(draft, field)
    else:
        draft.put("abstract", field.text, field, "as it stands")
