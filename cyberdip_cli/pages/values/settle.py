"""What depends on several fields of a record: its date where only one online is known, who of "other authors"
is an author, the source that is no container, the type."""

from __future__ import annotations

from ...model import NAME_FIELDS
from . import cross_checks, full_forms, item_type, responsibility, scripts
from .comparison import same
from .item_type import NOWHERE
from .sources import HOLDER
from .topics import language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...model import Name
    from .draft import PageDraft


def settle(draft: PageDraft) -> None:
    """What depends on several fields: dates, makers, container, scripts, type."""
    _date_online(draft)
    _original_language(draft)
    others = _other_authors(draft)
    responsibility.makers(draft)
    responsibility.editors(draft)
    responsibility.translators(draft)
    full_forms.settle(draft)
    _journal_is_no_publisher(draft)
    _bare_source(draft)
    scripts.settle(draft)
    _whole_is_no_title(draft)
    item_type.settle(draft)
    _lone_issue(draft)
    cross_checks.settle(draft)
    _thesis(draft, others)


def _date_online(draft: PageDraft) -> None:
    """Where a page has no other date, its work was issued on the day that it appeared on the web."""
    online = draft.values.get("available_date")
    if online is not None and "issued" not in draft.values:
        draft.values["issued"] = online
        draft.step("issued", online, NOWHERE, "the date online: there is no other")


def _original_language(draft: PageDraft) -> None:
    """Where a page names no other language and no translator, the original language is the work's."""
    field = draft.clues.get("language_original")
    if field is not None and not draft.values.keys() & {"language", "translator", "original_title"}:
        language(draft, field)


def _other_authors(draft: PageDraft) -> tuple[Name, ...]:
    """Names of "Other authors" without a role are authors after the main ones; those that were added."""
    others = draft.values.pop("author_other", ())
    if not others:
        return ()
    others = _in_full(draft, others)
    known = {same(str(name)) for field in NAME_FIELDS for name in draft.values.get(field, ())}
    fresh = tuple(name for name in others if same(str(name)) not in known)
    kept: list[Name] = []
    for name in fresh:
        part = responsibility.part_in(draft, name)
        if part == "author":
            kept.append(name)
        draft.values[part] = (*draft.values.get(part, ()), name)
    return tuple(kept)


def _in_full(draft: PageDraft, others: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names of others of whom no author is the short form; those whose short form one is take its place:
    ``Мілинська, Ніна`` that of ``Мілинська, Н.``"""
    left: list[Name] = []
    authors = list(draft.values.get("author", ()))
    for name in others:
        written = f"{name.family}, {name.given}"
        at = next((at for at, author in enumerate(authors) if full_forms.in_full(author, [written])), None)
        if at is None or not name.family or not name.given:
            left.append(name)
        else:
            authors[at] = name
    if len(left) < len(others):
        draft.values["author"] = tuple(authors)
        draft.step("author", authors, NOWHERE, "in full among the others")
    return tuple(left)


def _bare_source(draft: PageDraft) -> None:
    """What a book's page names as its source, without a volume or pages, is where the record comes from
    ("Source: Library catalogue"), or which edition it is ("Book: Illustrated")."""
    field = draft.clues.get("bare_source")
    whole = draft.values.get("container_title")
    if field is None or whole is None or draft.values.keys() & {"volume", "issue", "page"}:
        return
    held = "publisher" in draft.values and "ISSN" not in draft.values and HOLDER.match(whole) is not None
    counted = {"ISBN", "number_of_pages"} <= draft.values.keys() or held
    placed = "publisher_place" in draft.values and not draft.clues.get("document_type")
    if placed or counted:
        del draft.values["container_title"]
        draft.clues.pop("source_hint", None)
        draft.put("source", whole, field, "source of the record")


def _lone_issue(draft: PageDraft) -> None:
    """A number of a book that is in nothing is no issue: it numbers the copy, or the edition, and is kept."""
    if draft.values.get("type") != "book" or draft.values.keys() & {
        "container_title",
        "volume",
        "collection_title",
    }:
        return
    if (number := draft.values.pop("issue", None)) is not None:
        draft.extra.setdefault("issue", []).append(number)


def _whole_is_no_title(draft: PageDraft) -> None:
    """What stands in nothing but itself: a heading that was taken for the journal too."""
    title, whole = draft.values.get("title"), draft.values.get("container_title")
    if title and whole and same(title) == same(whole) and draft.only_cited("container_title"):
        del draft.values["container_title"]
        draft.step("", whole, NOWHERE, "the title itself, no container")


def _journal_is_no_publisher(draft: PageDraft) -> None:
    """What a label names as the journal is no publisher, though a citation without numbers reads like one of a
    book."""
    whole, publisher = draft.values.get("container_title"), draft.values.get("publisher")
    if whole and publisher and same(whole) == same(publisher) and draft.only_cited("publisher"):
        del draft.values["publisher"]
        draft.clues.pop("source_hint", None)
        draft.step("", publisher, NOWHERE, "the journal, no publisher")


def _thesis(draft: PageDraft, others: tuple[Name, ...]) -> None:
    """A thesis has one author: who else is named without a role advised or examined it, and is a
    contributor."""
    authors = draft.values.get("author", ())
    if draft.values.get("type") == "thesis" and not authors and "editor" in draft.values:
        draft.values["author"] = draft.values.pop("editor")  # "Bearbeiter": who wrote it
    if draft.values.get("type") == "thesis" and 0 < len(others) < len(authors):
        draft.values["author"] = authors[: -len(others)]
        draft.values["contributor"] = (*draft.values.get("contributor", ()), *others)
