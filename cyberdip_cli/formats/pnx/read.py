"""PNX -> records: ``addata`` first, which is made for citations; ``display`` where it says nothing.

Source: Ex Libris, Primo Technical Guide, "PNX record". In ``display`` a value may stand behind ``$$V``,
several between `` ; ``."""

from __future__ import annotations

from ...grammars.page_ranges import count as page_count
from ...grammars.publisher_names import clean_name, clean_place
from ...patterns import Pattern
from ..text.comparison import same
from ..xml_records import XmlFormat
from ..xml_text import children, name, plain, text
from . import ROOTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..record_draft import RecordDraft
    from ..xml_stream import Element

KINDS = {
    "pbook": "book", "sound_recording": "song", "dvd": "motion_picture", "computer_file": "software", "webpage": "webpage",
    "archive_manuscript": "manuscript", "object": "", "realia": "", "musical_score": "musical_score", "e-journal": "periodical",
    "article": "article-journal", "journal article": "article-journal", "book": "book", "ebook": "book", "ebooks": "book", "books": "book",
    "book_chapter": "chapter", "bookitem": "chapter", "book chapter": "chapter", "book_chapters": "chapter", "chapter": "chapter",
    "journal": "periodical", "journals": "periodical", "newspaper_article": "article-newspaper", "newspaper_articles": "article-newspaper",
    "newspaperarticle": "article-newspaper", "news": "article-newspaper", "newspaper": "periodical", "magazinearticle": "article-magazine",
    "magazine_article": "article-magazine", "magazine": "periodical", "newsletterarticle": "article-magazine",
    "newsletterarticles": "article-magazine", "conference_proceeding": "paper-conference", "conference_proceedings": "paper-conference",
    "proceeding": "paper-conference", "conference": "book", "dissertation": "thesis", "dissertations": "thesis", "thesis": "thesis",
    "theses": "thesis", "report": "report", "reports": "report", "technical_report": "report", "government_document": "report",
    "government_documents": "report", "text_resource": "", "text_resources": "", "map": "map", "maps": "map", "score": "musical_score",
    "scores": "musical_score", "audio": "song", "audios": "song", "video": "motion_picture", "videos": "motion_picture",
    "media": "motion_picture", "image": "graphic", "images": "graphic", "manuscript": "manuscript", "manuscripts": "manuscript",
    "archival_material_manuscripts": "manuscript", "archival_materials": "collection", "reference_entry": "entry-encyclopedia",
    "reference_entrys": "entry-encyclopedia", "review": "review", "reviews": "review", "book_review": "review-book", "dataset": "dataset",
    "datasets": "dataset", "research_dataset": "dataset", "research_datasets": "dataset", "statistical_data_set": "dataset",
    "statistical_data_sets": "dataset", "patent": "patent", "patents": "patent", "website": "webpage", "websites": "webpage",
    "web_resource": "webpage", "web_resources": "webpage", "legal_document": "legal_case", "legal_documents": "legal_case",
    "standard": "standard", "standards": "standard", "software": "software", "preprint": "article", "database": "dataset",
    "databases": "dataset", "unknown": "", "other": "", "others": "", "document": "", "online_resource": "", "online_resources": "",
    "physical_object": "", "collection": "collection", "jour": "article-journal", "chap": "chapter", "thes": "thesis", "rprt": "report",
    "mgzn": "article-magazine", "conf": "paper-conference", "cpaper": "paper-conference", "gen": "", "vide": "motion_picture",
    "audi": "song", "sound": "song", "issue": "periodical", "ejour": "article-journal", "web": "webpage", "data": "dataset",
    "pat": "patent", "musc": "musical_score", "patnt": "patent",
}  # fmt: skip
"""Words of ``addata/genre``, ``addata/ristype``, ``display/type`` and ``facets/rsrctype`` -> type; "" says
nothing."""
FORMATS = {"journal": "article-journal", "book": "book", "dissertation": "thesis", "patent": "patent"}
"""``addata/format`` (the OpenURL format) -> type."""
TEXTS = {
    "stitle": "container_title_short", "volume": "volume", "issue": "issue", "part": "part_number", "spage": "page_first", "epage": "page_last",
    "pages": "page", "artnum": "page", "issn": "ISSN", "eissn": "ISSN", "isbn": "ISBN", "eisbn": "ISBN", "doi": "DOI", "pmid": "PMID",
    "oclcid": "keep", "lccn": "keep", "edition": "edition", "abstract": "abstract", "notes": "note",
    "url": "keep", "degree": "genre", "advisor": "keep", "coden": "keep", "sici": "keep",
}  # fmt: skip
"""Element of ``addata`` -> field."""
VAGUE = frozenset(("article-journal", "book", "periodical", "dataset", "webpage"))
"""Types that another word makes more precise."""
ROLE = Pattern(
    r",?\s*\(?\b(editor|translator|illustrator|composer|compiler|author|director|performer|contributor)s?\b\.?\)?\.?$",
    2,
)
LIFE = Pattern(r",?\s*\(?\b\d{4}\??\s?-\s?(?:\d{4}\??)?\)?\.?$")
NO_MAKER = Pattern(
    r"[\[(,]\s?(?:former owner|owner|donor|dedicatee|printer|bookseller|binder|inscriber|provenance)s?\b[^$]{0,20}\Z",
    2,
)
"""A role of someone who has had the copy, or made nothing of the work."""
VALUE = Pattern(r"\$\$V([^$]*)")
ENDED = Pattern(r"(?<=[^\W\d_]{3})\.$")
"""The full stop of a catalogue's heading; not that of an initial."""
YEARS = Pattern(r"(\d{4})-(\d{2}|\d{4})")
VOLUMES = Pattern(r"(\d{1,3}) v(?:\.|ol)", 2)


def fill(record: Element, draft: RecordDraft) -> None:
    """One record: with or without the wrapper of the search service."""
    sections = {name(each): each for each in record}
    if "addata" not in sections and "display" not in sections:
        return
    addata, display = sections.get("addata"), sections.get("display")
    _type(addata, display, sections.get("facets"), draft)
    _titles(addata, display, draft)
    _people(addata, display, draft)
    _dates(addata, display, sections.get("search"), draft)
    whole = draft.values["type"] in ("book", "thesis", "map", "report")
    for element in () if addata is None else addata:
        tag = name(element)
        if tag == "pages" and whole and plain(element).isdecimal():
            draft.put("number_of_pages", plain(element), "addata pages")
        elif tag == "edition":
            draft.put("edition", text(element).strip("[]"), "addata edition")
        elif tag in TEXTS:
            draft.put(TEXTS[tag], text(element), f"addata {tag}")
    _series(_first(addata, "seriestitle") or _first(display, "series"), draft)
    _publisher(addata, display, draft)
    _display(display, draft)
    control = sections.get("control")
    for subject in children(sections.get("search"), "subject"):
        if "keyword" not in draft.values or display is None:
            draft.put("keyword", plain(subject), "search subject")
    draft.put("source", _first(control, "sourceid"), "sourceid")
    draft.put("accession_number", _first(control, "recordid", "sourcerecordid"), "recordid")


def _first(section: Element | None, *tags: str) -> str:
    """The first value of the first of ``tags`` that has one."""
    return next((said for tag in tags for said in _all(section, tag)), "")


def _all(section: Element | None, *tags: str) -> list[str]:
    """The values of elements, without Primo's subfields."""
    return [said for each in children(section, *tags) if (said := _shown(text(each)))]


def _several(section: Element | None, tag: str) -> list[str]:
    """The values of elements that may hold several between semicolons, each perhaps with subfields of its
    own."""
    parts = [part for each in children(section, tag) for part in text(each).split(" ; ")]
    return [said for part in parts if (said := _shown(part))]


def _shown(said: str) -> str:
    """What Primo shows of a value: what stands behind ``$$V``, else before the first ``$$``.

    >>> _shown("$$Cissn$$V2049-3630"), _shown("Vale, Ines$$QVale Ines"), _shown("Maps")
    ('2049-3630', 'Vale, Ines', 'Maps')
    """
    said = " ".join(said.split())
    if "$$" not in said:
        return said
    found = VALUE.search(said)
    return found[1].strip(" ;") if found else said.partition("$$")[0].strip()


def _type(
    addata: Element | None, display: Element | None, facets: Element | None, draft: RecordDraft
) -> None:
    words = [
        *_all(addata, "genre"),
        *_all(display, "type"),
        *_all(facets, "rsrctype"),
        *_all(addata, "ristype"),
    ]
    known = [kind for word in words if (kind := KINDS.get(word.casefold().strip()))]
    part = bool(_first(addata, "atitle"))
    known = [kind for kind in known if not (part and kind in ("book", "periodical"))] or known
    kind = next((kind for kind in known if kind not in VAGUE), known[0] if known else "")
    kind = kind or FORMATS.get(_first(addata, "format").casefold(), "")
    if part and kind == "book":
        kind = "chapter"
    if (
        kind == "article-journal"
        and not part
        and not _first(addata, "spage", "pages", "volume")
        and "journal" in (word.casefold() for word in words)
    ):
        kind = "periodical"
    for word in words:
        if word.casefold() not in KINDS:
            draft.keep("type", word)
    draft.values["type"] = kind or "document"
    if not kind:
        draft.say("note", "no-type", "the record does not say what it is", "read as a document")


def _titles(addata: Element | None, display: Element | None, draft: RecordDraft) -> None:
    article, book, journal = _first(addata, "atitle"), _first(addata, "btitle"), _first(addata, "jtitle")
    shown = _first(display, "title")
    whole = draft.values["type"] in ("periodical",)
    title = article or (journal if whole else "") or book or _first(addata, "title") or shown
    if not article and shown and (journal and not whole):
        title = shown
    bare = _unslashed(shown)
    if same(bare) == same(_unslashed(title)):  # the same words with their punctuation
        title = bare.replace(" : ", ": ")
    draft.put("title", _unslashed(title), "title")
    if article or (journal and not whole):
        draft.put("container_title", journal or (book if article else ""), "jtitle")
    if article and journal and book and book != journal:
        draft.put("keep", book, "btitle")


def _unslashed(title: str) -> str:
    """A title without the statement of responsibility that catalogues show behind its slash."""
    return title.partition(" / ")[0].rstrip(" /:;,=")


def _people(addata: Element | None, display: Element | None, draft: RecordDraft) -> None:
    """Authors as ``addata`` has them; who else took part stands in ``display`` with a role, if at all."""
    bodies = _all(addata, "aucorp", "addaucorp")
    authors = _all(addata, "au")
    if not authors and (last := _first(addata, "aulast")):
        authors = [", ".join(part for part in (last, _first(addata, "aufirst")) if part)]
    shown = _several(display, "creator")
    for said in authors or shown:
        _name("author", said, draft)
    if (
        "author" not in draft.values and "contributor" in draft.values
    ):  # a creator by another name: a cartographer
        draft.values["author"] = draft.values.pop("contributor")
    if not (authors or shown) or bodies:
        for said in bodies:
            draft.body(
                "author" if "author" not in draft.values or said in shown else "contributor", said, "aucorp"
            )
    others = _several(display, "contributor")
    for said in others or _all(addata, "addau"):
        _name("contributor", said, draft)
    fresh = tuple(
        each for each in draft.values.pop("contributor", ()) if each not in draft.values.get("author", ())
    )
    if fresh:
        made = draft.values.keys() & {"author", "editor"}
        draft.values["contributor" if made else "author"] = fresh


def _name(field: str, said: str, draft: RecordDraft) -> None:
    """A name without dates of life; a role behind it decides the field."""
    if NO_MAKER.search(said):
        draft.keep(f"{field} name", said)
        return
    found = ROLE.search(said)
    if found:
        field, said = found[1].casefold(), said[: found.start()]
    bare = ENDED.sub("", LIFE.sub("", said).strip(" ,"))
    draft.put(field, bare, f"{field} name")


def _dates(
    addata: Element | None, display: Element | None, search: Element | None, draft: RecordDraft
) -> None:
    for section, tag in (
        (addata, "date"),
        (display, "creationdate"),
        (addata, "risdate"),
        (search, "creationdate"),
    ):
        said = _first(section, tag)
        years = YEARS.fullmatch(_first(display, "creationdate"))
        if years and said == years[1]:  # a work of several years
            said = f"{years[1]}/{years[1][: 4 - len(years[2])]}{years[2]}"
        if said and "issued" not in draft.values:
            draft.put("issued", _figures(said), tag)


def _figures(said: str) -> str:
    """``20140503`` and ``201405`` as days are written elsewhere; a year that ends in ``0000`` is one."""
    if said.isdecimal() and len(said) in (6, 8):
        parts = [said[:4], *(part for part in (said[4:6], said[6:]) if part and part != "00")]
        return "-".join(parts)
    return said


def _series(said: str, draft: RecordDraft) -> None:
    """``Northern Shore Studies ; 14``."""
    title, mark, number = said.rpartition(";")
    if mark and any(char.isdigit() for char in number):
        draft.put("collection_title", title.strip(), "seriestitle")
        draft.put("collection_number", number.strip(" ."), "seriestitle")
    else:
        draft.put("collection_title", said.strip(" ;"), "seriestitle")


def _publisher(addata: Element | None, display: Element | None, draft: RecordDraft) -> None:
    house, town = _first(addata, "pub"), _first(addata, "cop")
    shown = _first(display, "publisher")
    if " : " in house or (not house and shown):
        shown = house or shown
        place, mark, rest = shown.partition(" : ")
        house, town = (rest, town or place) if mark else (shown, town)
    draft.put("publisher", clean_name(house) or "", "pub")
    draft.put("publisher_place", clean_place(town) or "", "cop")


def _display(display: Element | None, draft: RecordDraft) -> None:
    for said in _all(display, "language"):
        for code in said.split(";"):
            draft.put("language", code.strip(), "display language")
    for each in _all(display, "subject"):
        for subject in each.split(";"):
            draft.put("keyword", ENDED.sub("", subject.strip()), "display subject")
    extent = _first(display, "format")
    draft.put("number_of_pages", page_count(extent) or "", "display format")
    volumes = VOLUMES.match(extent)
    draft.put("number_of_volumes", volumes[1] if volumes and volumes[1] != "1" else "", "display format")
    for tag, field in (("edition", "edition"), ("description", "abstract"), ("format", "keep"), ("rights", "rights"),
                       ("ispartof", "keep"), ("identifier", "keep"), ("source", "keep"), ("unititle", "keep"), ("vertitle", "keep")):  # fmt: skip
        said = _first(display, tag)
        said = said.strip("[]") if field == "edition" else said
        if said and field not in draft.values:
            draft.put(field, said, f"display {tag}")


PNX = XmlFormat("Primo PNX", ROOTS, ("record",), "", fill)
