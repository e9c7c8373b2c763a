"""Fields become a Record: read in the order that settles doubts best, then what needs all of them: other
authors, the item type."""

from __future__ import annotations

from ...diagnostics import NOTE, WARNING, Diagnostic
from ...labels import fold, load
from ...labels.keys import KEYS
from ...model import NAME_FIELDS
from ...patterns import Pattern
from ..field import Field
from ..lines.clean import ascii_digits
from . import other_works, responsibility, scripts
from .draft import NAMES, PageDraft, same
from .grammar import grammar
from .names import names
from .readers import READERS, kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from ...diagnostics import Sink
    from ...model import Name, Record
    from ...parsed import Context, Doubt
    from ...protocols import Step

NUMERIC = frozenset(key for key, shape in KEYS.items() if shape in ("single", "identifier")) | {
    "published",
    "published_in",
    "series",
    "edition",
    "physical_description",
}
"""Keys whose values are numbers, dates and identifiers: there ١٩٨٧ is 1987."""
FOREIGN = "\u0660"
"""The first digit in Unicode after 0-9; next to all letters of Europe come before it."""
FIRST = {
    key: place
    for place, key in enumerate(
        (
            "marc",
            "title",
            "citation",
            "heading",
            "author_main",
            "author",
            "author_corporate",
            "published_in",
            "container_title",
        )
    )
}
"""Keys that are read first, in this order; the others follow by rank, then as the page has them."""
GUESSES = {"guessed-title": "title", "guessed-author": "author"}
"""Code of a guess -> the field that it is about."""
NOWHERE = Field("", ())
"""Where the type comes from that no field of the page named."""

DATED = frozenset("published year date date_defended".split())
BUDDHIST = Pattern(r"(?<!\d)2[45]\d\d(?!\d)")
BUDDHIST_ERA = 543
SCRIPTED = frozenset(("title", "heading", "published", "publisher", "place"))
"""Keys whose lines may be one text in two scripts."""
WHOLE = frozenset("book thesis report map musical_score manuscript".split())
"""Types of works that stand in no other."""
GRADUATE = frozenset(("degree", "advisor", "dissertation_note"))
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


def assemble(
    fields: Sequence[Field],
    ctx: Context,
    sink: Sink,
    *,
    steps: bool = False,
    script: str | None = None,
    guesses: Sequence[tuple[Doubt, int]] = (),
) -> tuple[Record, tuple[Step, ...]]:
    """The record that ``fields`` describe, and the steps that made it. ``guesses``: what only a place on the
    page supports, with its line; reported where nothing confirms it."""
    draft = PageDraft(ctx, sink, steps=steps, script=script)
    titles = [field.text for field in fields if field.key in ("title", "heading", "heading_other")]
    if titles:
        draft.clues["titles"] = titles
    for field in _ordered(fields):
        lines = field.lines
        key = field.key
        if not lines or ((len(lines) > 1 or len(lines[0][1]) > SHORTEST) and _too_long(draft, field)):
            continue
        read = READERS.get(key) or (names(key) if key in NAMES else kept)
        if key in SCRIPTED:
            field = scripts.one_script(draft, field)
        read(draft, _in_our_era(draft, _with_digits(field)) if key in NUMERIC else field)
    _settle(draft)
    other_works.report(draft, fields)
    if "title" not in draft.values:
        draft.warn(
            "no-title", "the record has no title", next(iter(fields), None), "add one by hand", WARNING
        )
    for doubt, line in guesses:
        if draft.guessed(GUESSES[doubt.code]):
            sink(Diagnostic(doubt.severity, doubt.code, doubt.message, doubt.hint, None, line))
    return draft.record(), tuple(draft.steps)


def _settle(draft: PageDraft) -> None:
    """What depends on several fields: dates, makers, container, scripts, type."""
    _settle_date(draft)
    _settle_language(draft)
    others = _settle_others(draft)
    responsibility.makers(draft)
    _settle_container(draft)
    scripts.settle(draft)
    _settle_type(draft)
    _settle_thesis(draft, others)


def _ordered(fields: Sequence[Field]) -> list[Field]:
    """The fields as they are read: what the others need first, then by rank, else as the page has them."""
    lead = _granted(fields)
    first: list[Field] = []
    rest: list[Field] = []
    for field in fields:
        (first if field.key in FIRST or field.key == lead else rest).append(field)
    first.sort(key=lambda field: (-1, 0) if field.key == lead else (FIRST[field.key], -field.rank))
    if any(field.rank for field in rest):
        rest.sort(key=lambda field: -field.rank)
    return first + rest


def _granted(fields: Sequence[Field]) -> str:
    """The key that goes before all: in a thesis the institution that granted the degree, not whoever
    distributes it."""
    return "institution" if not GRADUATE.isdisjoint([field.key for field in fields]) else ""


def _with_digits(field: Field) -> Field:
    """The field with the digits of any script as 0-9."""
    for _, line in field.lines:
        if not line.isascii() and max(line) >= FOREIGN:
            return field.replace(lines=tuple([(number, ascii_digits(line)) for number, line in field.lines]))
    return field


def _in_our_era(draft: PageDraft, field: Field) -> Field:
    """The field of a Thai page with its years of the Buddhist era as ours; what the page shows is kept."""
    if draft.ctx.languages[:1] != ("th",) or field.key not in DATED or not BUDDHIST.search(field.text):
        return field
    draft.keep(field)
    lines = tuple([(number, BUDDHIST.sub(_our_year, line)) for number, line in field.lines])
    return field.replace(lines=lines)


def _our_year(match: re.Match[str]) -> str:
    return str(int(match[0]) - BUDDHIST_ERA)


def _too_long(draft: PageDraft, field: Field) -> bool:
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


def _settle_date(draft: PageDraft) -> None:
    """Where a page has no other date, its work was issued on the day that it appeared on the web."""
    online = draft.values.get("available_date")
    if online is not None and "issued" not in draft.values:
        draft.values["issued"] = online
        draft.step("issued", online, NOWHERE, "the date online: there is no other")


def _settle_language(draft: PageDraft) -> None:
    """Where a page names no other language and no translator, the original language is the work's."""
    field = draft.clues.get("language_original")
    if field is not None and not draft.values.keys() & {"language", "translator", "original_title"}:
        READERS["language"](draft, field)


def _settle_others(draft: PageDraft) -> tuple[Name, ...]:
    """Names of "Other authors" without a role are authors after the main ones; those that were added."""
    others = draft.values.pop("author_other", ())
    if not others:
        return ()
    known = {same(str(name)) for field in NAME_FIELDS for name in draft.values.get(field, ())}
    fresh = tuple(name for name in others if same(str(name)) not in known)
    kept: list[Name] = []
    for name in fresh:
        part = responsibility.part_in(draft, name)
        if part == "author":
            kept.append(name)
        draft.values[part] = (*draft.values.get(part, ()), name)
    return tuple(kept)


def _settle_container(draft: PageDraft) -> None:
    """What a book's page names as its source, without a volume or pages, is where the record comes from
    ("Source: Library catalogue")."""
    field = draft.clues.get("bare_source")
    whole = draft.values.get("container_title")
    if field is None or whole is None or draft.values.keys() & {"volume", "issue", "page"}:
        return
    if "publisher_place" in draft.values and not draft.clues.get("document_type"):
        del draft.values["container_title"]
        draft.clues.pop("source_hint", None)
        draft.put("source", whole, field, "source of the record")


def _settle_thesis(draft: PageDraft, others: tuple[Name, ...]) -> None:
    """A thesis has one author: who else is named without a role advised or examined it, and is a
    contributor."""
    authors = draft.values.get("author", ())
    if draft.values.get("type") == "thesis" and 0 < len(others) < len(authors):
        draft.values["author"] = authors[: -len(others)]
        draft.values["contributor"] = (*draft.values.get("contributor", ()), *others)


def _names_advisor(draft: PageDraft) -> bool:
    """Whether what the page calls its type says that an advisor stands among the authors."""
    if len(draft.values.get("author", ())) < 2:
        return False
    said = fold(f"{draft.clues.get('publication_type', '')} {draft.clues.get('document_type', '')}")
    if "(" not in said:
        return False
    tables = [load(language)["labels"] for language in draft.ctx.languages]
    return any(fold(word) in said for table in tables for word in table.get("advisor", ()))


def _settle_type(draft: PageDraft) -> None:
    """The item type, from every clue; what the page called it is kept."""
    parsed = grammar("grammars.types").decide({**draft.clues, "record": draft.values}, draft.ctx)
    fields = draft.clues.get("fields") or []
    if parsed.value == "thesis" and (
        draft.only_cited("container_title")
        or ("container_title" not in draft.values and draft.only_cited("volume"))
    ):
        # the series that a repository cites its theses by
        for name in ("container_title", "volume", "issue"):
            if (value := draft.values.pop(name, None)) is not None:
                draft.extra.setdefault(name, []).append(value)
    if parsed.value == "thesis" and _names_advisor(draft):
        # "(Author field refers to student + advisor)": the student stands first
        draft.extra.setdefault("author", []).extend(str(person) for person in draft.values["author"][1:])
        draft.values["author"] = draft.values["author"][:1]
    if parsed.value == "thesis" and "container_title" in draft.values and "volume" not in draft.values:
        # a thesis is in no journal; only a list of abstracts has a volume for it
        draft.extra.setdefault("container_title", []).append(draft.values.pop("container_title"))
    if parsed.value == "article-journal" and {"author", "editor", "container_title"} <= draft.values.keys():
        # who edits the journal, or saw the article through the press, is no editor of the article
        people = draft.values.pop("editor")
        draft.extra.setdefault("editor", []).extend(str(person) for person in people)
    if (
        parsed.value == "article-journal"
        and "container_title" not in draft.values
        and "series" in draft.values
    ):
        # repositories file the articles of a journal as its series
        draft.values["container_title"] = draft.values.pop("collection_title")
        number = draft.values.pop("collection_number", None)
        if number and "issue" not in draft.values:
            draft.values["issue"] = number
    page = str(draft.values.get("page", ""))
    if (
        parsed.value in WHOLE
        and page.isdigit()
        and not draft.values.keys() & {"container_title", "number_of_pages"}
    ):
        draft.values["number_of_pages"] = draft.values.pop("page")  # "Pages: 96" of a book is how many it has
    draft.step("type", parsed.value, fields[0] if fields else NOWHERE, f"type: {parsed.rule}", parsed.aside)
    draft.values = {"type": parsed.value, **draft.values}
    for doubt in parsed.doubts:
        draft.warn(doubt.code, doubt.message, fields[0] if fields else None, doubt.hint, NOTE)
