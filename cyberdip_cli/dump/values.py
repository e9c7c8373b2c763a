"""The values of fields: for each key the grammar that reads it and the field of Record it goes to. Nothing is cut or matched here.

:data:`READERS` is the whole plan; the functions over it hold one step each: call the grammar, hand on its doubts, put the value.
"""

from __future__ import annotations

from importlib import import_module

from ..model import NAME_FIELDS, Name
from . import NO_HINTS
from .draft import Draft, same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from ..grammars import Context, Parsed
    from . import Field

    Read = Callable[[Draft, Field], None]

CREATORS = frozenset("compiler composer director performer producer script_writer curator organizer host series_creator".split())
"""Roles of those who made a work: on an author's label they are its authors."""

CONTEXT_HINTS = ("name_order", "list_join", "day_order")
_contexts: dict[tuple[object, ...], Context] = {}
_grammars: dict[str, Any] = {}


def grammar(name: str) -> Any:
    """The module ``grammars.<name>``, imported when it is first needed."""
    module = _grammars.get(name)
    if module is None:
        module = _grammars[name] = import_module(f"cyberdip_cli.grammars.{name}")
    return module


# one function a kind of value


def text(target: str) -> Read:
    """The words as they stand."""

    def read(draft: Draft, field: Field) -> None:
        draft.put(target, field.text, field, "as it stands")

    return read


def first_line(target: str) -> Read:
    """The first line; further ones are kept."""

    def read(draft: Draft, field: Field) -> None:
        draft.put(target, field.lines[0][1], field, "as it stands")
        for _, line in field.lines[1:]:
            draft.keep(field, line)

    return read


def kept(draft: Draft, field: Field) -> None:
    """Known, without a place in a reference."""
    for _, line in field.lines:
        draft.keep(field, line)


def dropped(draft: Draft, field: Field) -> None:
    """No part of the record."""
    draft.step("", field.text, field, "page furniture")


def _rule(called: str, parsed: Parsed[Any]) -> str:
    """The rule as ``explain`` shows it: what kind of text it was read as, and the form that fitted."""
    rule = parsed.rule.rpartition(": ")[2]
    return f"{called}: {rule}" if rule and rule != called else called


def title(draft: Draft, field: Field) -> None:
    """The title; a line under it that names its makers (``by Roe, Ann, Loe, Ben``) is theirs."""
    if len(field.lines) > 1 and field.lines[-1][1].startswith("by ") and "," in field.lines[-1][1]:
        number, line = field.lines[-1]
        makers = field.replace(key="author", lines=((number, line[3:]),))
        people = grammar("names").parse_list([line[3:]], draft.ctx)
        if people.value and all(credit.name.family and credit.name.given for credit in people.value):
            names("author")(draft, makers)
            field = field.replace(lines=field.lines[:-1])
    read = grammar("titles").statement if field.hints.get("statement") else grammar("titles").parse
    parsed = read(field.text, draft.ctx)
    draft.doubt(parsed, field)
    for name, value in parsed.value.items():
        if name in ("responsibility",):
            draft.clues.setdefault("responsibility", (value, field))
        elif name == "genre" or name == "medium":
            draft.clues.setdefault("medium", value)
            draft.put(name, value, field, parsed.rule)
        else:
            draft.put(name, value, field, parsed.rule, parsed.aside)


def container(draft: Draft, field: Field) -> None:
    """The whole that a part is in, with its volume and pages where they follow; ``statement = "place"`` says that the town may follow."""
    if any(c.isdigit() for c in field.text) and ", " in field.text:
        whole = grammar("source").parse(field.text, _hinted(draft.ctx, field))
        if len(whole.value.keys() & {"volume", "issue", "page", "issued"}) > 1 and "container_title" in whole.value:
            _fields(draft, field, whole, "source")
            return
    parsed = grammar("titles").without_place(field.text, draft.ctx) if field.hints.get("statement") else None
    draft.put("container_title", parsed.value if parsed else field.text, field, parsed.rule if parsed else "as it stands", parsed.aside if parsed else ())


def other_heading(draft: Draft, field: Field) -> None:
    """The title once more, in its own script, or the start of a summary: kept, unless it says nothing new."""
    if same(field.text) == same(draft.values.get("title", "")):
        draft.step("title", field.text, field, "said before")
    else:
        draft.keep(field, name="heading")


def subtitle(draft: Draft, field: Field) -> None:
    """Added to the title with a colon."""
    had = draft.values.get("title")
    if had and same(field.text) not in same(had):
        draft.values["title"] = f"{had}: {field.text}"
        draft.step("title", draft.values["title"], field, "title and subtitle")
    elif not had:
        draft.put("title", field.text, field, "as it stands")


def names(role: str) -> Read:
    """Names of one label; a name's own role goes before the label's."""

    def read(draft: Draft, field: Field) -> None:
        items = [line for _, line in field.lines]
        ctx = _hinted(draft.ctx, field)
        parsed = grammar("names").parse_list(items, ctx)
        draft.doubt(parsed, field)
        groups: dict[str, list[Name]] = {}
        for credit in parsed.value:
            groups.setdefault(_role(credit.role, field.hints.get("role", role)), []).append(credit.name)
        for name, people in groups.items():
            draft.put(name, tuple(people), field, _rule("names", parsed), parsed.aside)

    return read


def _role(own: str | None, label: str) -> str:
    """The field of Record for a name: by its own role, else by its label. Who stands as author is one, whatever the part ("Author: Doe, Jan (Composer)")."""
    if own is None or own not in NAME_FIELDS or (label == "author" and own in CREATORS):
        return label
    return own


def advisor(draft: Draft, field: Field) -> None:
    """Who supervised a thesis: without a word for the kind, the record is one."""
    draft.clues["advisor"] = field.text
    names("contributor")(draft, field)


def corporate(draft: Draft, field: Field) -> None:
    """Bodies: never inverted, divided only where the page divides them for certain."""
    parsed = grammar("names").parse_bodies([line for _, line in field.lines], _hinted(draft.ctx, field))
    draft.doubt(parsed, field)
    for credit in parsed.value:
        role = _role(credit.role, field.hints.get("role", "author"))
        draft.put(role, (credit.name,), field, _rule("bodies", parsed), parsed.aside)


def _hinted(ctx: Context, field: Field) -> Context:
    """The context with what the layout or dialect knows about this value. One object for the same, page after page."""
    lines = len(field.lines) > 1
    if not lines and field.hints is NO_HINTS:
        return ctx
    mark = (id(ctx.words), ctx.languages, ctx.day_order, lines, *field.hints.items())
    if mark not in _contexts:
        hints = {name: value for name, value in field.hints.items() if name in CONTEXT_HINTS}
        if lines:
            hints.setdefault("list_join", "lines")
        _contexts[mark] = ctx.replace(**hints)
    return _contexts[mark]


def source(draft: Draft, field: Field) -> None:
    parsed = grammar("source").parse(field.text, _hinted(draft.ctx, field))
    if field.hints.get("statement") and "container_title" in parsed.value:
        parsed.value["container_title"] = grammar("titles").without_place(parsed.value["container_title"], draft.ctx).value
    _fields(draft, field, parsed, "source")


def _fields(draft: Draft, field: Field, parsed: Parsed[Any], called: str) -> None:
    """All that a grammar of several fields found; its ``type_hint`` is a clue."""
    draft.doubt(parsed, field)
    aside: tuple[str, ...] = parsed.aside
    for name, value in parsed.value.items():
        if name == "type_hint":
            draft.clues.setdefault("source_hint", value)
        else:
            draft.put(name, value, field, _rule(called, parsed), aside)
            aside = ()


def published(draft: Draft, field: Field) -> None:
    parsed = grammar("publisher").parse("\n".join(line for _, line in field.lines), draft.ctx)
    _fields(draft, field, parsed, "publisher")


def series(draft: Draft, field: Field) -> None:
    """The first series; further ones are kept."""
    for number, line in field.lines:
        one = field.replace(lines=((number, line),))
        parsed = grammar("series").parse(line, draft.ctx)
        if "collection_title" not in draft.values:
            _fields(draft, one, parsed, "series")
        elif same(parsed.value["collection_title"]) != same(draft.values["collection_title"]):
            draft.keep(one, line)


def thesis(draft: Draft, field: Field) -> None:
    """A dissertation note makes the record a thesis; what of it has no place stays a note."""
    parsed = grammar("thesis").parse(field.text, draft.ctx)
    draft.clues["dissertation"] = field.text
    if parsed.value:
        _fields(draft, field.replace(rank=-1), parsed, "dissertation note")
    else:
        draft.keep(field)


def date(target: str) -> Read:
    def read(draft: Draft, field: Field) -> None:
        parsed = grammar("dates").parse(field.text, _hinted(draft.ctx, field))
        draft.doubt(parsed, field)
        if parsed.value is not None:
            draft.put(target, parsed.value, field, "date", parsed.aside)
        else:
            draft.keep(field)

    return read


def pages(draft: Draft, field: Field) -> None:
    _fields(draft, field, grammar("pages").parse(field.text, draft.ctx), "pages")


def page_count(draft: Draft, field: Field) -> None:
    parsed = grammar("pages").parse(field.text, draft.ctx)
    draft.put("number_of_pages", parsed.value.get("number_of_pages") or field.text, field, "page count")


def extent(draft: Draft, field: Field) -> None:
    """The number of pages, where the extent says one; its words are kept."""
    for number, line in field.lines:
        parsed = grammar("pages").parse(line, draft.ctx)
        if "number_of_pages" not in draft.values:
            draft.put("number_of_pages", parsed.value.get("number_of_pages"), field.replace(lines=((number, line),)), "page count")
        draft.keep(field, line)


def page_last(draft: Draft, field: Field) -> None:
    """Ends the range that the first page begins."""
    first = draft.values.get("page")
    if first and first.isalnum() and first != field.text:
        draft.values["page"] = f"{first}-{field.text}"
        draft.step("page", draft.values["page"], field, "first and last page")
    elif not first:
        draft.keep(field)


def identifiers(kind: str, target: str) -> Read:
    """Identifiers of one kind; those that fail their check digit are kept as words."""

    def read(draft: Draft, field: Field) -> None:
        find = getattr(grammar("identifiers"), kind)
        for number, line in field.lines:
            one = field.replace(lines=((number, line),))
            parsed = find(line)
            draft.doubt(parsed, one)
            if not parsed.value:
                draft.keep(one)
            elif target in ("ISSN", "ISBN"):
                draft.put(target, tuple(parsed.value), one, f"{kind}: check digits fit", parsed.aside)
            else:
                draft.put(target, parsed.value[0], one, kind, parsed.aside)
                for other in parsed.value[1:]:
                    draft.keep(one, other, target)

    return read


def isn(draft: Draft, field: Field) -> None:
    """ISSN or ISBN: the check digits decide."""
    for number, line in field.lines:
        one = field.replace(lines=((number, line),))
        found = grammar("identifiers").isbn(line)
        if found.value:
            draft.put("ISBN", tuple(found.value), one, "isbn: check digits fit", found.aside)
            continue
        found = grammar("identifiers").issn(line)
        draft.doubt(found, one)
        if found.value:
            draft.put("ISSN", tuple(found.value), one, "issn: check digits fit", found.aside)
        else:
            draft.keep(one)


def url(draft: Draft, field: Field) -> None:
    """Addresses: the first is the record's, the others are kept; an address of a DOI gives the DOI too."""
    for number, line in field.lines:
        one = field.replace(lines=((number, line),))
        found = grammar("identifiers").url(line)
        if not found.value:
            draft.keep(one) if line else None
            continue
        doi = grammar("identifiers").doi(line)
        if doi.value and "doi.org/" in line:
            draft.put("DOI", doi.value[0], one.replace(rank=-1), "doi in an address")
        draft.put("URL", found.value[0], one, "address", found.aside)
        for other in found.value[1:]:
            draft.keep(one, other, "URL")


def language(draft: Draft, field: Field) -> None:
    parsed = grammar("languages").parse("; ".join(line for _, line in field.lines), draft.ctx)
    draft.doubt(parsed, field)
    if parsed.value:
        draft.put("language", parsed.value[0], field, "language", parsed.aside)
        for other in parsed.value[1:]:
            draft.keep(field, other)
    else:
        draft.step("", field.text, field, "no language")


def subjects(draft: Draft, field: Field) -> None:
    parsed = grammar("subjects").parse([line for _, line in field.lines], _hinted(draft.ctx, field))
    draft.doubt(parsed, field)
    keywords, marks = parsed.value
    draft.put("keyword", tuple(keywords), field, _rule("subjects", parsed), parsed.aside)
    draft.put("class_mark", tuple(marks), field, "class marks")


def class_marks(draft: Draft, field: Field) -> None:
    draft.put("class_mark", tuple(line for _, line in field.lines), field, "class marks")


def clue(name: str) -> Read:
    """What says of which kind the record is; the words go to ``extra`` unless they are all that the type says."""

    def read(draft: Draft, field: Field) -> None:
        draft.clues.setdefault(name, []).extend(line for _, line in field.lines)
        draft.clues.setdefault("fields", []).append(field)

    return read


READERS: dict[str, Read] = {
    "title": title,
    "heading": title,
    "heading_other": other_heading,
    "subtitle": subtitle,
    "title_alternate": kept,
    "title_original": text("original_title"),
    "title_translated": kept,
    "title_uniform": kept,
    "title_previous": kept,
    "title_new": kept,
    "author": names("author"),
    "author_main": names("author"),
    "author_other": names("author_other"),
    "author_corporate": corporate,
    "author_full": kept,
    "advisor": advisor,
    "responsibility": kept,
    "author_affiliation": kept,
    "author_notes": kept,
    "published": published,
    "publisher": published,
    "place": text("publisher_place"),
    "country": kept,
    "year": date("issued"),
    "date": date("issued"),
    "date_online": date("available_date"),
    "published_in": source,
    "container_title": container,
    "container_title_short": text("container_title_short"),
    "volume": text("volume"),
    "issue": text("issue"),
    "pages": pages,
    "page_first": pages,
    "page_last": page_last,
    "page_count": page_count,
    "article_number": text("number"),
    "section": text("section"),
    "series": series,
    "edition": text("edition"),
    "report_number": text("number"),
    "event": text("event_title"),
    "event_place": text("event_place"),
    "event_date": date("event_date"),
    "institution": text("publisher"),
    "degree": text("genre"),
    "dissertation_note": thesis,
    "format": clue("format"),
    "publication_type": clue("publication_type"),
    "document_type": clue("document_type"),
    "genre": clue("genre"),
    "medium": kept,
    "language": language,
    "language_original": kept,
    "abstract": text("abstract"),
    "subjects": subjects,
    "keywords": subjects,
    "subject_place": subjects,
    "era": subjects,
    "class_mark": class_marks,
    "table_of_contents": kept,
    "reviewed": kept,
    "isbn": identifiers("isbn", "ISBN"),
    "isbn_related": kept,
    "issn": identifiers("issn", "ISSN"),
    "isn": isn,
    "doi": identifiers("doi", "DOI"),
    "pmid": identifiers("pmid", "PMID"),
    "pmcid": identifiers("pmcid", "PMCID"),
    "oclc": kept,
    "identifier": kept,
    "url": url,
    "accession_number": text("accession_number"),
    "database": text("source"),
    "call_number": first_line("call_number"),
    "physical_description": extent,
    "notes": text("note"),
    "item_description": text("note"),
    "rights": text("rights"),
    "tags": dropped,
    "drop": dropped,
}
"""Key -> what reads it. A key that is a name field of Record is read as names of that role; any other is kept under its label."""
