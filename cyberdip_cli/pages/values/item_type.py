"""The item type of a record, from every clue that the page gives, and what a work of that type has not: a
thesis is in no journal, an article has no editor of its own."""

from __future__ import annotations

from ...diagnostics import NOTE
from ...labels import fold, load
from ..field import Field
from .grammar import grammar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .draft import PageDraft

NOWHERE = Field("", ())
"""Where the type comes from that no field of the page named."""
WHOLE = frozenset("book thesis report map musical_score manuscript".split())
"""Types of works that stand in no other."""


def settle(draft: PageDraft) -> None:
    """The item type; what the page called it is kept."""
    parsed = grammar("grammars.types").decide({**draft.clues, "record": draft.values}, draft.ctx)
    fields = draft.clues.get("fields") or []
    if parsed.value == "thesis":
        _without_series(draft)
    elif parsed.value == "article-journal":
        _in_journal(draft)
    if parsed.value in WHOLE:
        _counted_pages(draft)
    draft.step("type", parsed.value, fields[0] if fields else NOWHERE, f"type: {parsed.rule}", parsed.aside)
    draft.values = {"type": parsed.value, **draft.values}
    for doubt in parsed.doubts:
        draft.warn(doubt.code, doubt.message, fields[0] if fields else None, doubt.hint, NOTE)


def _without_series(draft: PageDraft) -> None:
    """A thesis has one author and is in no journal: the series that a repository cites its theses by, and who
    advised it, are kept in ``extra``; whom a label calls its editor directed it."""
    values = draft.values
    if draft.only_cited("container_title") or (
        "container_title" not in values and draft.only_cited("volume")
    ):
        for name in ("container_title", "volume", "issue"):
            if (value := values.pop(name, None)) is not None:
                draft.extra.setdefault(name, []).append(value)
    if _names_advisor(draft):
        # "(Author field refers to student + advisor)": the student stands first
        draft.extra.setdefault("author", []).extend(str(person) for person in values["author"][1:])
        values["author"] = values["author"][:1]
    if "editor" in values:  # "sous la direction de"
        values["contributor"] = (*values.get("contributor", ()), *values.pop("editor"))
    if "container_title" in values and "volume" not in values:  # only a list of abstracts has a volume for it
        draft.extra.setdefault("container_title", []).append(values.pop("container_title"))


def _names_advisor(draft: PageDraft) -> bool:
    """Whether what the page calls its type says that an advisor stands among the authors."""
    if len(draft.values.get("author", ())) < 2:
        return False
    said = fold(f"{draft.clues.get('publication_type', '')} {draft.clues.get('document_type', '')}")
    if "(" not in said:
        return False
    tables = [load(language)["labels"] for language in draft.ctx.languages]
    return any(fold(word) in said for table in tables for word in table.get("advisor", ()))


def _in_journal(draft: PageDraft) -> None:
    """Who edits the journal, or saw the article through the press, is no editor of the article; a series that
    holds articles, as repositories file them, is their journal."""
    values = draft.values
    if {"author", "editor", "container_title"} <= values.keys():
        draft.extra.setdefault("editor", []).extend(str(person) for person in values.pop("editor"))
    if "container_title" not in values and "collection_title" in values:
        values["container_title"] = values.pop("collection_title")
        number = values.pop("collection_number", None)
        if number and "issue" not in values:
            values["issue"] = number


def _counted_pages(draft: PageDraft) -> None:
    """What "Pages: 96" says of a work that stands in no other is how many it has."""
    values = draft.values
    if str(values.get("page", "")).isdigit() and not values.keys() & {"container_title", "number_of_pages"}:
        values["number_of_pages"] = values.pop("page")
