"""EndNote XML -> records. Every text may be wrapped in ``style`` elements; the reference type says what the
generic fields mean."""

from __future__ import annotations

from ...grammars.doi import bare_doi, is_doi
from ...model import FIELDS, ITEM_TYPES, NAME_FIELDS
from ...names.words import COMPANY_TAILS
from ...patterns import Pattern
from ..name_values import is_suffix
from ..variables import put_variable
from ..xml_records import XmlFormat
from ..xml_text import child, children, lined, name, plain, text, value
from . import ROOTS, tables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..record_draft import RecordDraft
    from ..xml_stream import Element


def fill(record: Element, draft: RecordDraft) -> None:
    """One record; without a type, and with nothing else in it, it is empty."""
    kind = _kind(record)
    if kind:
        draft.values["type"] = _type(kind, record)
        if kind not in tables.KINDS:
            draft.aside("ref-type", kind, "unknown-type", f"'{kind}' is no type that is known", None)
    _names(
        child(record, "contributors"), kind, draft, series=bool(value(record, "titles", "secondary-title"))
    )
    _titles(record, kind, draft)
    _numbers(record, kind, draft)
    _dates(child(record, "dates"), draft)
    special = tables.BY_TYPE.get(kind, {})
    for element in lined(record, record, draft):
        tag = name(element)
        if tag in READERS:
            READERS[tag](element, draft)
        elif tag not in PLACED:
            field = special.get(tag) or tables.FIELDS.get(tag, "keep")
            for said in _lines(element) if field == "ISN" else (text(element),):
                (_put_doi if field == "doi" else draft.put)(
                    *((draft, said) if field == "doi" else (field, said, tag))
                )
    label = value(record, "label")
    draft.put("id" if label.isascii() and " " not in label else "keep", label, "label")
    if not children(record, "titles") and not children(record, "contributors") and len(draft.values) < 2:
        draft.values.clear()


NAME = Pattern(r"[^\d;()\[\]&@/]{2,120}")
"""What a person's name is made of: no figures, brackets, semicolons."""
PLACED = frozenset(
    ("label", "contributors", "titles", "periodical", "pages", "volume", "number", "issue", "dates")
)
"""Elements that are read by name."""


def _kind(record: Element) -> str:
    """EndNote's name of the type, in small letters; "" where there is none."""
    element = child(record, "ref-type")
    if element is None:
        return ""
    said = (element.get("name") or "").casefold().strip()
    if said in tables.KINDS:
        return said
    return tables.NUMBERS.get(plain(element), said)


def _type(kind: str, record: Element) -> str:
    """The type; a part of proceedings is a paper."""
    if kind == "conference proceedings" and value(record, "titles", "secondary-title"):
        return "paper-conference"
    return tables.KINDS.get(kind, "document")


def _lines(element: Element) -> Iterator[str]:
    """The values of an element that holds several on lines of their own, or between semicolons."""
    for line in text(element).replace("\r", "\n").replace(";", "\n").split("\n"):
        if line.strip():
            yield line.strip()


def _names(contributors: Element | None, kind: str, draft: RecordDraft, *, series: bool) -> None:
    fields = {**tables.NAMES[""], **tables.NAMES.get(kind, {})}
    if kind == "book" and not children(contributors, "authors") and not series:
        fields["secondary-authors"] = "editor"  # a book that nobody wrote and that stands in no series
    for group in () if contributors is None else contributors:
        field = fields.get(name(group), "contributor")
        for author in group:
            for line in text(author).replace("\r", "\n").split("\n"):
                said = " ".join(line.split())
                if field in ("keep", "publisher"):
                    draft.put(field, said.rstrip(","), name(group))
                else:
                    _name(field, said, name(group), draft)


def _name(field: str, said: str, source: str, draft: RecordDraft) -> None:
    """A comma at the end marks a body; ``Family, Given`` and ``Family, Given, Suffix`` are persons;
    anything else is looked at closely."""
    parts = [part.strip() for part in said.split(",")]
    if said.endswith(","):
        draft.body(field, said.rstrip(", "), source)
    elif len(parts) == 3 and is_suffix(parts[2]):
        draft.person(field, parts[0], parts[1], parts[2], source)
    elif len(parts) == 2 and all(parts) and not _is_tail(parts[1]) and NAME.fullmatch(said):
        draft.person(field, parts[0], parts[1], "", source)
    elif said:
        draft.put(field, said, source)


def _is_tail(text: str) -> bool:
    """Whether the second part of a name shows that it is none, or no given name: "Ltd.", "Jr."."""
    return is_suffix(text) or text.casefold() in COMPANY_TAILS or text.casefold().rstrip(".") in COMPANY_TAILS


def _titles(record: Element, kind: str, draft: RecordDraft) -> None:
    titles = child(record, "titles")
    title, secondary, tertiary = (
        text(child(titles, tag)) for tag in ("title", "secondary-title", "tertiary-title")
    )
    journal = text(child(record, "periodical", "full-title"))
    short = text(child(record, "periodical", "abbr-1")) or text(child(titles, "alt-title"))
    if journal and secondary and (short == secondary or _abbreviates(secondary, journal)):
        secondary, short = journal, secondary
    draft.put("title", title, "title")
    if kind == "thesis":
        draft.put("division", secondary, "secondary-title")
        draft.keep("tertiary-title", tertiary)
    elif kind in tables.WHOLE:
        draft.put("collection_title", secondary or journal, "secondary-title")
        draft.put("keep" if secondary else "collection_title", tertiary, "tertiary-title")
    else:
        draft.put("container_title", secondary or journal, "secondary-title")
        draft.put("collection_title", tertiary, "tertiary-title")
        if journal and secondary:
            draft.put("container_title", journal, "periodical")
    if _abbreviates(secondary, short):
        draft.keep("alt-title", short)
    elif short and secondary != short and kind not in tables.WHOLE:
        draft.put("container_title_short", short, "alt-title")
    elif short:
        draft.put("keep" if short != secondary else "drop", short, "alt-title")
    draft.put("title_short", text(child(titles, "short-title")), "short-title")
    draft.put("original_title", text(child(titles, "translated-title")), "translated-title")


def _abbreviates(short: str, title: str) -> bool:
    """Whether the first is the short form of the second, word for word: imports from PubMed have them so."""
    words, whole = short.casefold().replace(".", "").split(), title.casefold().split()
    if len(words) < 2 or len(short) >= len(title):
        return False
    rest = iter(whole)
    return all(any(each.startswith(word) for each in rest) for word in words)


def _numbers(record: Element, kind: str, draft: RecordDraft) -> None:
    """Pages, volume and number; those of a book are a count, a volume and the number in its series."""
    special = tables.BY_TYPE.get(kind, {})
    volume, number = value(record, "volume"), value(record, "number") or value(record, "issue")
    pages = child(record, "pages")
    said = plain(pages)
    if kind in tables.WHOLE:
        if said.isdecimal():
            draft.put("number_of_pages", said, "pages")
        else:
            draft.put("page", said, "pages")
        draft.put(special.get("volume", "volume"), volume, "volume")
        draft.put(
            special.get("number", "collection_number"),
            number,
            "number",
        )
    else:
        start, end = (pages.get("start"), pages.get("end")) if pages is not None else (None, None)
        draft.put("page", said or (f"{start}-{end}" if start and end else start or ""), "pages")
        draft.put(special.get("volume", "volume"), volume, "volume")
        draft.put(special.get("number", "issue"), number, "number")


def _dates(dates: Element | None, draft: RecordDraft) -> None:
    """The year, and beside it words for the month and day, or a whole date."""
    year = value(dates, "year")
    days = [plain(each) for group in children(dates, "pub-dates") for each in children(group, "date")]
    day = next((said for said in days if said), "")
    if dates is not None and not year and not day:
        year = dates.get("year") or ""
    if (
        day
        and year
        and year not in day
        and not any(char.isdigit() or char.isalpha() for char in year.strip("0123456789"))
    ):
        draft.put("year", year, "year")
        draft.put("month" if _is_day(day) else "keep", day, "pub-dates date")
    else:
        draft.put("issued", day if day and year in day else year or day, "year")
        if day and year and year not in day:
            draft.keep("pub-dates date", day)
    copyright = value(dates, "copyright-dates", "date")
    draft.put("keep", copyright, "copyright-dates")


def _is_day(said: str) -> bool:
    """Whether words beside a year name a month or a day: "March 3" and not "Online"."""
    from ..field_values import date

    parsed = date(f"{said} 2000").value or date(f"2000 {said}").value
    return parsed is not None and (parsed.month or parsed.season) is not None


def _put_doi(draft: RecordDraft, said: str) -> None:
    """A DOI in any dress; an address is one, anything else is kept."""
    said = said.strip()
    bare = bare_doi(said)
    if is_doi(bare):
        draft.put("DOI", bare, "electronic-resource-num")
    elif said.startswith(("http://", "https://")):
        draft.put("URL", said, "electronic-resource-num")
    elif said:
        draft.keep("electronic-resource-num", said)


def _urls(urls: Element, draft: RecordDraft) -> None:
    """The first address that is one; files and further ones are kept."""
    for group in urls:
        for url in children(group, "url") or ([group] if name(group) == "url" else []):
            said_all = plain(url)
            if name(group) in ("pdf-urls", "image-urls", "text-urls"):
                draft.keep(name(group), said_all)
                continue
            for said in [said_all] if said_all.startswith("<Go to") else said_all.split():
                if "URL" not in draft.values and said.startswith(("http://", "https://", "ftp://")):
                    draft.put("URL", said, name(group))
                elif said != draft.values.get("URL"):
                    draft.keep(name(group), said)


def _keywords(keywords: Element, draft: RecordDraft) -> None:
    for keyword in children(keywords, "keyword"):
        for line in text(keyword).replace("\r", "\n").split("\n"):
            draft.put("keyword", line.replace("/*", "/").strip(" ;").removeprefix("*"), "keyword")


def _research_notes(notes: Element, draft: RecordDraft) -> None:
    """Lines of the form ``variable: value`` are variables of CSL that EndNote has no field for; the rest is
    a note."""
    rest = []
    for line in text(notes).replace("\r", "\n").split("\n"):
        key, colon, said = line.strip().partition(": ")
        field = key.replace("-", "_")
        if key.startswith("extra ") and colon:
            draft.keep(key[6:], said)
        elif field == "type" and said in ITEM_TYPES:
            draft.values["type"] = said
        elif colon and field in NAME_FIELDS:
            _name(field, said, "research-notes", draft)
        elif colon and field in FIELDS and field not in ("extra", "type", "id", "note"):
            put_variable(field, said, "research-notes", draft)
        elif line.strip():
            rest.append(line.strip())
    draft.put("note", "\n".join(rest), "research-notes")


READERS = {"research-notes": _research_notes, "urls": _urls, "keywords": _keywords}

ENDNOTE = XmlFormat("EndNote XML", ROOTS, ("record",), None, fill)
