"""Dublin Core -> records: terms are gathered first, because repositories flatten what they know into a few
of them.

Elements are repeated for each language (OJS), dates hold the clock of the server (DSpace), a citation may
stand in ``source``, ``identifier`` or ``relation``."""

from __future__ import annotations

from ...grammars.page_ranges import count
from ...grammars.publisher_names import clean_name, clean_place
from ...grammars.types import decide
from ...model import NAME_FIELDS, Date
from ...parsed import Context
from ...patterns import IGNORECASE, Pattern
from ..field_values import date as read_date
from ..name_values import is_suffix
from ..text.tags import clean
from ..xml_records import XmlFormat
from ..xml_text import LANG, name, text
from . import NAMES, ROOTS, tables
from .citations import is_number, put_citation, put_part, put_relation, put_series

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..record_draft import RecordDraft
    from ..xml_stream import Element

    Terms = dict[str, list[tuple[str, str]]]
    """Term -> its values with their languages."""

PLAIN = Context()
CITATIONS = {"citation": put_citation, "part": put_part, "series": put_series, "relation": put_relation}
REPOSITORY = Pattern(r"(?:repo|inst|instac|collection)(?:name|ron):", IGNORECASE)
"""What repositories of Latin America write into ``source``: their own name, that of their university."""
CLOCK = frozenset("T:")
EXTENT = Pattern(r".{1,200};\s?\d{1,3}(?:\s?[x×]\s?\d{1,3})?\s?cm\.?(?:\s\+.{1,100})?")
"""A physical description, as catalogues have it: "ix, 295 leaves : ill. ; 29 cm."."""


def fill(record: Element, draft: RecordDraft) -> None:
    """One record."""
    terms = _terms(record)
    if not terms:
        return
    language = _language(terms)
    _titles(terms, language, draft)
    for term, values in terms.items():
        field = tables.FIELDS.get(term)
        if field in ("description", "source", "identifier", "type") or field in CITATIONS:
            continue  # read below
        for said, _ in values:
            _put(draft, field, said, term)
    _once(draft)
    _identifiers(terms, draft)
    _citations(terms, draft)
    _dates(terms, draft)
    _descriptions(terms, language, draft)
    _type(terms, draft)


def _once(draft: RecordDraft) -> None:
    """Contributors without those that are creators too: repositories name the same people twice."""
    made = draft.values.get("author", ())
    others = tuple(name for name in draft.values.get("contributor", ()) if name not in made)
    if others:
        draft.values["contributor"] = others
    else:
        draft.values.pop("contributor", None)


DATED = frozenset((*tables.ISSUED, *tables.DATES, *tables.OTHER_DATES))
"""Terms that are read as dates."""


def _put(draft: RecordDraft, field: str | None, said: str, term: str) -> None:
    """One value of a term that needs no neighbours."""
    pages = count(said) if field == "extent" or term == "format" else None
    if field == "extent":
        draft.put("number_of_pages" if pages else "keep", pages or said, term)
    elif pages:
        draft.put("number_of_pages", pages, term)
    elif field == "medium":
        sized = said.removesuffix(" bytes").strip().isdecimal()  # DSpace's size of a file
        draft.put("keep" if sized or "medium" in draft.values else "medium", said, term)
    elif field == "keyword" and ";" in clean(said):
        draft.put("keywords", said, term)
    elif field in NAME_FIELDS:
        draft.put(field, unstopped(said), term)
    elif field == "publisher" and said.count(" : ") == 1:
        place, _, house = said.partition(" : ")
        draft.put("publisher_place", clean_place(place) or "", term)
        draft.put("publisher", clean_name(house) or "", term)
    elif field is not None:
        draft.put(field, said, term)
    elif term not in DATED and term != "title":
        draft.keep(term, said)


def _terms(record: Element) -> Terms:
    """The terms of a record, whatever their dress: DC, dcterms, DIM's fields, DSpace's ``dcvalue``."""
    terms: Terms = {}
    for element in record:
        tag = name(element)
        if tag in ("field", "dcvalue"):
            schema = (element.get("mdschema") or "dc").casefold()
            parts = [element.get("element") or "", element.get("qualifier") or ""]
            term = ".".join(part for part in parts if part and part != "none").casefold()
            term = (
                term
                if schema in ("dc", "dcterms", "oaire") or f"{schema}.{term}" not in tables.FIELDS
                else f"{schema}.{term}"
            )
            if schema not in ("dc", "dcterms", "oaire", "thesis", "prism", "bibo"):
                term = f"{schema}.{term}"
        else:
            term = tag.casefold()
        said = text(element).strip()
        if said:
            terms.setdefault(term, []).append(
                (said, element.get(LANG) or element.get("lang") or element.get("language") or "")
            )
    return terms


def unstopped(said: str) -> str:
    """A person's name without the full stop that catalogues end it with.

    >>> unstopped("Vale, Ines."), unstopped("King, Arlo, Jr."), unstopped("Harbour Co.")
    ('Vale, Ines', 'King, Arlo, Jr.', 'Harbour Co.')
    """
    last = said.rpartition(" ")[2]
    ends = (
        "," in said and last.endswith(".") and len(last) > 3 and "." not in last[:-1] and last[:-1].isalpha()
    )
    return said[:-1] if ends and not is_suffix(last) else said


def _language(terms: Terms) -> str:
    """The first two letters of the work's language, for choosing between an element's languages."""
    from ..field_values import language

    for term in ("language", "language.iso"):
        for said, _ in terms.get(term, ()):
            tags, _known = language(said)
            if tags:
                return tags[0][:2]
    return ""


def _chosen(values: list[tuple[str, str]], language: str) -> list[str]:
    """The values, that in the work's language first."""
    return [
        said
        for said, _ in sorted(values, key=lambda each: bool(language) and each[1][:2].casefold() != language)
    ]


def _titles(terms: Terms, language: str, draft: RecordDraft) -> None:
    """The first title, or the one in the language of the work; the others are kept."""
    titles = _chosen(terms.get("title", []), language)
    for place, title in enumerate(titles):
        draft.put("title" if not place else "keep", title, "title")


def _identifiers(terms: Terms, draft: RecordDraft) -> None:
    """Identifiers by their shape; a citation among them is one; the first address is the record's."""
    for said, _ in terms.get("identifier", ()):
        bare = said.removeprefix("(").strip()
        if bare.startswith(("http://", "https://")) and "doi.org/10." not in bare and "URL" in draft.values:
            draft.keep("identifier", bare)
        elif (
            " " in bare
            and len(bare) > 30
            and not bare.casefold().startswith(("doi", "isbn", "issn", "urn:", "http"))
        ):
            put_citation(bare, "identifier", draft)
        else:
            draft.put("identifier", bare, "identifier")


def _citations(terms: Terms, draft: RecordDraft) -> None:
    """What the work stands in, the surest first: a citation, the source, the whole, a series, anything
    related."""
    for said, _ in terms.get("source", ()):
        if is_number(said):
            draft.put("identifier", said, "source")
        elif REPOSITORY.match(said):
            draft.keep("source", said)
    for kind, put in CITATIONS.items():
        if kind == "part":
            for said in (
                said for said, _ in terms.get("source", ()) if not (is_number(said) or REPOSITORY.match(said))
            ):
                put_citation(said, "source", draft, sure=True)
        for term, values in terms.items():
            if tables.FIELDS.get(term) == kind:
                for said, _ in values:
                    put(said, term, draft)


def _dates(terms: Terms, draft: RecordDraft) -> None:
    """The earliest date of publication that is said; of a plain list that without a clock."""
    for term in tables.ISSUED:
        _put_earliest([said for said, _ in terms.get(term, ())], term, draft)
    for term in tables.DATES:
        values = [said for said, _ in terms.get(term, ()) if not said.startswith("info:eu-repo/date/embargo")]
        plainly = [said for said in values if not CLOCK.intersection(said[8:])]
        if "issued" not in draft.values:
            _put_earliest(plainly or values, term, draft)
            if values and not plainly and not any("T00:00:00" in said for said in values):
                what = f"'{values[0]}' has the clock of a server: it may be the day of deposit"
                draft.say("warning", "guessed-date", what, "compare the date with the work")
            for said in values:
                draft.put("keep" if plainly and said not in plainly else "drop", said, term)
        elif term != "date":
            for said in values:
                draft.put(
                    "available_date"
                    if "available" in term and "available_date" not in draft.values
                    else "keep",
                    said,
                    term,
                )
    for term, field in tables.OTHER_DATES.items():
        for said, _ in terms.get(term, ()):
            draft.put(field, said, term)


def _put_earliest(values: list[str], term: str, draft: RecordDraft) -> None:
    dated = [(read_date(said).value, said) for said in values]
    known = [
        (date, said)
        for date, said in dated
        if date is not None and date.year is not None and not date.literal
    ]
    if known:
        first = min(known, key=lambda each: _order(each[0]))
        draft.put("issued", first[1], term)
        for _, said in known:
            if said != first[1]:
                draft.keep(term, said)
    elif values:
        draft.put("issued", values[0], term)


def _order(date: Date) -> tuple[int, int, int]:
    return date.year or 0, date.month or 13, date.day or 32


def _descriptions(terms: Terms, language: str, draft: RecordDraft) -> None:
    """The abstract is the description in the work's language; of several the first that is prose."""
    values = [
        each
        for each in terms.get("description", [])
        if each[0].casefold().rstrip(".") not in tables.NO_DESCRIPTIONS
    ]
    said = _chosen(values, language)
    for each in [each for each in said if EXTENT.fullmatch(each)]:
        draft.put("number_of_pages", count(each) or "", "description")
        said.remove(each)
    best = next((each for each in said if len(each) > 150), said[0] if said else "")
    for each in said:
        if each is best and "abstract" not in draft.values:
            draft.put("abstract", each, "description")
        else:
            draft.keep("description", each)


UNREVIEWED = frozenset(("nonpeerreviewed", "non peer reviewed", "not peer reviewed", "submittedversion"))


def _type(terms: Terms, draft: RecordDraft) -> None:
    """The most telling of the types that are said, with what the record holds."""
    words, numbers, said_all = [], [], set[str]()
    for term in ("type", "type.coar", "type.openaire", "type.material", "type.dcmi"):
        for said, _ in terms.get(term, ()):
            bare = said.rpartition("/semantics/")[2] if "/semantics/" in said else said
            said_all.add(bare.casefold())
            if "/resource_type/c_" in said.casefold() or said.casefold().startswith("c_"):
                numbers.append(tables.COAR.get(said.rpartition("c_")[2].casefold(), ""))
            elif bare.casefold().replace(" ", "+") not in tables.VERSIONS:
                words.append(said)
    kind = next((number for number in numbers if number), "")
    decided = decide({"format": words, "record": draft.values}, PLAIN)
    if kind and not (
        words and decided.rule.startswith("'") and decided.value not in ("document", "article-journal")
    ):
        draft.values["type"] = kind
        return
    draft.values["type"] = decided.value
    if decided.value == "article-journal" and "container_title" not in draft.values and UNREVIEWED & said_all:
        draft.values["type"] = "article"  # a paper that no journal took
    if decided.value == "document" and words:
        draft.default = "document"
        for word in words:
            draft.keep("type", word)


DUBLIN_CORE = XmlFormat("Dublin Core", ROOTS, NAMES, "", fill, nests=True)
