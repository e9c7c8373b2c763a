"""Titles: the main one with what follows it, a subtitle, the same title in another script."""

from __future__ import annotations

from . import scripts
from .comparison import same
from .grammar import grammar
from .names import names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..field import Field
    from .draft import PageDraft


def title(draft: PageDraft, field: Field) -> None:
    """The title; a line under it that names its makers (``by Roe, Ann, Loe, Ben``) is theirs."""
    if len(field.lines) > 1 and field.lines[-1][1].startswith("by ") and "," in field.lines[-1][1]:
        number, line = field.lines[-1]
        makers = field.replace(key="author", lines=((number, line[3:]),))
        people = grammar("names").parse_list([line[3:]], draft.ctx)
        if people.value and all(credit.name.family and credit.name.given for credit in people.value):
            names("author")(draft, makers)
            field = field.replace(lines=field.lines[:-1])
    titles = grammar("grammars.titles")
    parsed = (titles.statement if field.hints.get("statement") else titles.parse)(field.text, draft.ctx)
    draft.doubt(parsed, field)
    for name, value in parsed.value.items():
        if name == "responsibility":
            draft.clues.setdefault("responsibility", (value, field))
        elif name == "medium":
            draft.clues.setdefault("medium", value)
            draft.put(name, value, field, parsed.rule)
        else:
            draft.put(name, value, field, parsed.rule, parsed.aside)


def other_heading(draft: PageDraft, field: Field) -> None:
    """The title once more, in its own script, or the start of a summary: kept, unless it says nothing new."""
    title = str(draft.values.get("title", ""))
    if same(field.text) == same(title):
        draft.step("title", field.text, field, "said before")
    elif {scripts.script(field.text), scripts.script(title)} == {"latin", "other"}:
        scripts.other_title(draft, field)
    else:
        draft.keep(field, name="heading")


def subtitle(draft: PageDraft, field: Field) -> None:
    """Added to the title with a colon."""
    had = draft.values.get("title")
    if had and same(field.text) not in same(had):
        draft.values["title"] = f"{had}: {field.text}"
        draft.step("title", draft.values["title"], field, "title and subtitle")
    elif not had:
        draft.put("title", field.text, field, "as it stands")
