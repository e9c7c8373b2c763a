"""The values of fields: for each key the grammar that reads it and the field of Record it goes to. Nothing is
cut or matched here.

:data:`READERS` is the whole plan; the functions over it hold one step each: call the grammar, hand on its
doubts, put the value. Those for names are in :mod:`value_names`, those for numbers in :mod:`value_numbers`.
"""

from __future__ import annotations

from ...labels import all_words, fold
from ...patterns import Pattern
from .. import shapes, volume_lines
from . import scripts
from .citation import citation
from .draft import GUESSED, PageDraft, same
from .grammar import grammar, hinted, put_all, rule
from .names import advisor, corporate, names
from .numbers import date, extent, identifiers, isn, issue, page_count, page_last, pages, url, volume

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..field import Field
    from .grammar import Read


PAGE_WORD = Pattern(r"[sS](?P<pages>\d+-\d+)")
"""``s77-95``: a word for page glued to its number; ``S77-S95`` is a supplement."""
LONGEST_EXTENT = 120
"""Characters of an extent that stands where an abstract may stand."""
PLACED = Pattern(r"[^\W\d_][^:,;()]{1,40} : [^:;]{2,80}")
"""A place and a publisher with ISBD's mark between them."""
SPONSOR = Pattern(r"(?<=[^\W\d_]{3})\.\s[^\W\d_a-z][^\W_]{3,15}:\s.{3,200}\Z")
"""``Quay University Press. Sponsor: The Society …``: who else had a part is no publisher."""


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


def original_language(draft: PageDraft, field: Field) -> None:
    """Kept; the language of the work itself where nothing says that it is a translation."""
    draft.clues.setdefault("language_original", field)
    kept(draft, field)


def dropped(draft: PageDraft, field: Field) -> None:
    """No part of the record."""
    draft.step("", field.text, field, "page furniture")


def title(draft: PageDraft, field: Field) -> None:
    """The title; a line under it that names its makers (``by Roe, Ann, Loe, Ben``) is theirs. A value that is a
    description up to its imprint is read as one."""
    if ". - " in field.text or ". – " in field.text:
        from ..layouts import isbd

        if len(parts := isbd.titled(field.lines[0][0], field.text)) > 1:
            for part in parts:
                READERS[part.key](draft, part.replace(rank=field.rank))
            return
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


def container(draft: PageDraft, field: Field) -> None:
    """The whole that a part is in, with its volume and pages where they follow; ``statement = "place"`` says
    that the town may follow."""
    words = field.text
    if ", " in words and any(c.isdigit() for c in words):
        whole = grammar("source_line").parse(words, hinted(draft.ctx, field))
        if (
            len(whole.value.keys() & {"volume", "issue", "page", "issued"}) > 1
            and "container_title" in whole.value
        ):
            put_all(draft, field, whole, "source")
            return
    if field.hints.get("statement"):
        parsed = grammar("grammars.titles").without_place(words, draft.ctx)
        draft.put("container_title", parsed.value, field, parsed.rule, parsed.aside)
    else:
        draft.put("container_title", words, field, "as it stands")


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


def _issn_in(draft: PageDraft, field: Field, words: str) -> str:
    """The source without an ISSN in it, which is taken."""
    if "ISSN" not in words:
        return words
    found = grammar("grammars.identifiers").issn(words)
    draft.put("ISSN", found.value, field, "issn in a source")
    return volume_lines.ISSN_PART.sub(",", words).strip(" ,;") if found.value else words


def source(draft: PageDraft, field: Field) -> None:
    if not any(map(str.isalpha, field.text)):  # "2016, 12(3)": no journal, and the year is not its name
        numbers = volume_lines.volume_line(field.text, draft.ctx)
        if numbers and numbers.get("issued") and not numbers.get("container_title"):
            volume_line(draft, field)
            return
    words = _issn_in(draft, field, field.text)
    parsed = grammar("source_line").parse(words, hinted(draft.ctx, field))
    if parsed.value.keys() <= {"container_title", "type_hint"} and not any(map(str.isdigit, field.text)):
        draft.clues.setdefault("bare_source", field)
    if field.hints.get("statement") and "container_title" in parsed.value:
        parsed.value["container_title"] = (
            grammar("grammars.titles").without_place(parsed.value["container_title"], draft.ctx).value
        )
    if "10." in field.text:
        for found in grammar("grammars.identifiers").doi(field.text).value[:1]:
            draft.put("DOI", found, field.replace(rank=-1), "doi in a source")
    if (page := parsed.value.get("page")) and (worded := PAGE_WORD.fullmatch(page)):
        parsed.value["page"] = worded["pages"]
    put_all(draft, field, parsed, "source")


def volume_line(draft: PageDraft, field: Field) -> None:
    """A line without a label that names volume, issue or pages, perhaps after the journal."""
    value = (
        volume_lines.volume_line(field.text, draft.ctx)
        or volume_lines.dated_issue(field.text, draft.ctx)
        or {}
    )
    for name, found in value.items():
        draft.put(name, found, field, "volume line")
    if value:
        _issn_in(draft, field, field.text)
    for found in grammar("grammars.identifiers").doi(field.text).value:
        draft.put("DOI", found, field, "doi in a volume line")


def unknown(draft: PageDraft, field: Field) -> None:
    """A value under a label that no table has: kept, and where it is a volume line, read as one."""
    kept(draft, field)
    volume_line(draft, field.replace(lines=field.lines[:2], rank=GUESSED))


def numbers(draft: PageDraft, field: Field) -> None:
    """A line without a label that is an identifier: its shape says which."""
    find = grammar("grammars.identifiers")
    for target, kind in (("DOI", "doi"), ("ISBN", "isbn"), ("ISSN", "issn")):
        found = getattr(find, kind)(field.text)
        if found.value:
            draft.put(target, found.value[0] if kind == "doi" else found.value, field, kind, found.aside)
            return
    draft.keep(field, name="identifier")


def published(draft: PageDraft, field: Field) -> None:
    lines = tuple([(number, SPONSOR.sub("", line)) for number, line in field.lines])
    if (issued := shapes.date(lines[0][1], draft.ctx)) is not None:
        draft.put("issued", issued, field, "date")
        if not (lines := lines[1:]):
            return
    if (serial := volume_lines.volume_line(field.text, draft.ctx)) and {
        "container_title",
        "page",
    } <= serial.keys():
        volume_line(draft, field)
        return
    statement = lines[0][1] if len(lines) == 1 else "\n".join([line for _, line in lines])
    if "," in statement and " : " not in statement and place_first(field.label):
        statement = statement.replace(", ", " : ", 1)
    put_all(draft, field, grammar("grammars.publisher").parse(statement, draft.ctx), "publisher")


def place_first(label: str) -> bool:
    """Whether a label says that the place comes before the publisher: ``Ort, Verlag, Jahr``."""
    first, mark, _ = label.replace("/", ",").replace(":", ",").partition(",")
    return bool(mark) and "=place" in (all_words().get(fold(first)) or "")


def editor(draft: PageDraft, field: Field) -> None:
    """Who edited a work, or published it: the same word means both in some languages (``Editores: Palma : Faro``)."""
    if len(field.lines) == 1 and PLACED.fullmatch(field.text):
        published(draft, field)
    else:
        names("editor")(draft, field)


def series(draft: PageDraft, field: Field) -> None:
    """The first series; further ones are kept."""
    for one in field.each():
        line = one.lines[0][1]
        parsed = grammar("grammars.series").parse(line, draft.ctx)
        if "collection_title" not in draft.values:
            put_all(draft, one, parsed, "series")
        elif same(parsed.value["collection_title"]) != same(draft.values["collection_title"]):
            draft.keep(one, line)


def thesis(draft: PageDraft, field: Field) -> None:
    """A dissertation note makes the record a thesis; what of it has no place stays a note."""
    parsed = grammar("grammars.thesis").parse(field.text, draft.ctx)
    draft.clues["dissertation"] = field.text
    if parsed.value:
        put_all(draft, field.replace(rank=-1), parsed, "dissertation note")
    else:
        draft.keep(field)


def defended(draft: PageDraft, field: Field) -> None:
    """When a thesis was defended: its date where the page names no other."""
    draft.clues.setdefault("dissertation", field.text)
    date("issued")(draft, field.replace(rank=-1))


def language(draft: PageDraft, field: Field) -> None:
    parsed = grammar("grammars.languages").parse("; ".join([line for _, line in field.lines]), draft.ctx)
    draft.doubt(parsed, field)
    if parsed.value:
        draft.put("language", parsed.value[0], field, "language", parsed.aside)
        for other in parsed.value[1:]:
            draft.keep(field, other)
    else:
        draft.step("", field.text, field, "no language")


def subjects(draft: PageDraft, field: Field) -> None:
    parsed = grammar("grammars.subjects").parse([line for _, line in field.lines], hinted(draft.ctx, field))
    draft.doubt(parsed, field)
    keywords, marks = parsed.value
    draft.put("keyword", keywords, field, rule(draft, "subjects", parsed), parsed.aside)
    draft.put("class_mark", marks, field, "class marks")


def class_marks(draft: PageDraft, field: Field) -> None:
    draft.put("class_mark", tuple([line for _, line in field.lines]), field, "class marks")


def institution(draft: PageDraft, field: Field) -> None:
    """The university, without its parts behind a slash: ``Quay University / Institute of Maps``."""
    whole, slash, rest = field.text.partition(" / ")
    draft.put("publisher", whole, field, "as it stands", (rest,) if slash else ())
    if slash:
        draft.keep(field, field.text)


def described(draft: PageDraft, field: Field) -> None:
    """An abstract, or the extent under a label that means both ("Description: 208 p., maps, 30 cm")."""
    if len(field.text) < LONGEST_EXTENT and grammar("grammars.page_ranges").count(field.text):
        extent(draft, field)
    else:
        draft.put("abstract", field.text, field, "as it stands")


def shown_marc(draft: PageDraft, field: Field) -> None:
    """A record shown as MARC."""
    from .marc import marc

    marc(draft, field)


def clue(name: str) -> Read:
    """What says of which kind the record is; the words go to ``extra`` unless they are all that the type
    says."""

    def read(draft: PageDraft, field: Field) -> None:
        draft.clues.setdefault(name, []).extend([line for _, line in field.lines])
        draft.clues.setdefault("fields", []).append(field)

    return read


READERS: dict[str, Read] = {
    "title": title,
    "heading": title,
    "citation": citation,
    "volume_line": volume_line,
    "unknown": unknown,
    "numbers": numbers,
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
    "editor": editor,
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
    "volume": volume,
    "issue": issue,
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
    "date_defended": defended,
    "date_submitted": kept,
    "date_accepted": kept,
    "department": kept,
    "referee": kept,
    "funder": kept,
    "scale": text("scale"),
    "institution": institution,
    "degree": text("genre"),
    "dissertation_note": thesis,
    "format": clue("format"),
    "publication_type": clue("publication_type"),
    "document_type": clue("document_type"),
    "genre": clue("genre"),
    "medium": kept,
    "language": language,
    "language_original": original_language,
    "abstract": described,
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
    "marc": shown_marc,
}
"""Key -> what reads it. A key that is a name field of Record is read as names of that role; any other is kept
under its label."""
