"""PubMed XML -> records: citations of articles, books and their chapters.

Source: NLM, "MEDLINE/PubMed XML element descriptions and their attributes". Identifiers in
``ReferenceList`` belong to cited works."""

from __future__ import annotations

from ..xml_records import XmlFormat
from ..xml_text import child, children, name, plain, text, value
from . import ROOTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..record_draft import RecordDraft
    from ..xml_stream import Element

KINDS = {
    "book review": "review-book", "dataset": "dataset", "preprint": "article", "news": "article-journal", "newspaper article": "article-newspaper",
    "legal case": "legal_case", "interview": "article-journal", "video-audio media": "motion_picture",
}  # fmt: skip
"""``PublicationType`` -> type; every other one is an article in a journal."""


def fill(citation: Element, draft: RecordDraft) -> None:
    """A citation with or without the data of PubMed around it, or a book's document."""
    draft.repeats = True
    if name(citation) in ("PubmedArticle", "PubmedBookArticle"):
        inner = child(citation, "MedlineCitation")
        if inner is None:
            inner = child(citation, "BookDocument")
        data = child(citation, "PubmedData")
        if data is None:
            data = child(citation, "PubmedBookData")
    else:
        inner, data = citation, None
    if inner is None:
        return
    if name(inner) == "BookDocument":
        _book(inner, draft)
    else:
        _article(inner, draft)
    _identifiers(child(inner, "ArticleIdList"), draft)
    _identifiers(child(data, "ArticleIdList"), draft)


def _article(citation: Element, draft: RecordDraft) -> None:
    article = child(citation, "Article")
    kinds = [plain(each) for each in children(child(article, "PublicationTypeList"), "PublicationType")]
    known = [KINDS[kind.casefold()] for kind in kinds if kind.casefold() in KINDS]
    filmed = "Journal Article" in kinds and known == ["motion_picture"]  # an article with a film
    draft.values["type"] = known[0] if known and not filmed else "article-journal"
    for kind in kinds:
        if kind not in ("Journal Article",):
            draft.keep("PublicationType", kind)
    _title(text(child(article, "ArticleTitle")), text(child(article, "VernacularTitle")), draft)
    _people(children(article, "AuthorList"), draft)
    _journal(child(article, "Journal"), draft)
    _pages(child(article, "Pagination"), draft)
    _locations(article, draft)
    for tag in children(article, "Language"):
        draft.put("language" if "language" not in draft.values else "keep", plain(tag), "Language")
    _online(child(article, "ArticleDate"), draft)
    draft.put("PMID", value(citation, "PMID"), "PMID")
    _abstract(
        child(article, "Abstract")
        if child(article, "Abstract") is not None
        else child(citation, "OtherAbstract"),
        draft,
    )
    for keyword in children(citation, "KeywordList"):
        for each in children(keyword, "Keyword"):
            draft.put("keyword", text(each), "Keyword")
    for heading in children(child(citation, "MeshHeadingList"), "MeshHeading"):
        _heading(heading, draft)


def _locations(article: Element | None, draft: RecordDraft) -> None:
    """The DOI; an electronic page number where there is no other page."""
    paged = "page" in draft.values or "page_first" in draft.held
    for number in children(article, "ELocationID"):
        if number.get("EIdType") == "doi" and number.get("ValidYN") != "N":
            draft.put("DOI", plain(number), "ELocationID doi")
        elif not paged and plain(number).casefold().startswith("e"):
            draft.put("page", plain(number), "ELocationID")
        else:
            draft.keep(f"ELocationID {number.get('EIdType') or ''}".strip(), plain(number))


def _heading(heading: Element, draft: RecordDraft) -> None:
    """A descriptor of MeSH; its qualifiers behind a slash, as PubMed shows them."""
    descriptor = value(heading, "DescriptorName")
    qualifiers = [plain(each) for each in children(heading, "QualifierName")]
    for qualifier in qualifiers or [""]:
        draft.put("keyword", f"{descriptor}/{qualifier}" if qualifier else descriptor, "MeshHeading")


def _title(title: str, vernacular: str, draft: RecordDraft) -> None:
    """Brackets round a title say that PubMed translated it; the full stop at its end is PubMed's."""
    said = title.strip()
    if said.endswith(".") and not said.endswith(("..", " al.")):
        said = said[:-1]
    if said.startswith("[") and said.endswith("]") and said.count("[") == said.count("]"):
        said = said[1:-1].rstrip(".")
    if said in ("Not Available", "In Process Citation"):
        said = ""
    draft.put("title", said, "ArticleTitle")
    vernacular = vernacular.strip()
    draft.put(
        "original_title", vernacular[:-1] if vernacular.endswith(".") else vernacular, "VernacularTitle"
    )


def _people(lists: list[Element], draft: RecordDraft) -> None:
    for people in lists:
        field = "editor" if (people.get("Type") or "").startswith("editor") else "author"
        for person in people:
            if person.get("ValidYN") == "N" or name(person) not in ("Author", "Investigator", "Editor"):
                continue
            body = text(child(person, "CollectiveName")).strip().rstrip(".")
            family = value(person, "LastName") or value(person, "Surname")
            given = value(person, "ForeName") or _dotted(value(person, "Initials"))
            if body:
                draft.body(field, body, "CollectiveName")
            elif family:
                draft.person(field, family, given, value(person, "Suffix"), "Author")
            else:
                draft.body(field, given, "Author")


def _dotted(initials: str) -> str:
    """``AB`` as a given name: ``A. B.``"""
    return (
        ". ".join(initials) + "."
        if initials.isalpha() and initials.isupper() and len(initials) < 4
        else initials
    )


def _journal(journal: Element | None, draft: RecordDraft) -> None:
    draft.put("container_title", text(child(journal, "Title")), "Journal Title")
    draft.put("container_title_short", text(child(journal, "ISOAbbreviation")), "ISOAbbreviation")
    for number in children(journal, "ISSN"):
        draft.put("ISSN", plain(number), "ISSN")
    issue = child(journal, "JournalIssue")
    draft.put("volume", value(issue, "Volume"), "Volume")
    draft.put("issue", value(issue, "Issue"), "Issue")
    _day(child(issue, "PubDate"), draft)


def _day(date: Element | None, draft: RecordDraft) -> None:
    """Year, month and day; a season; or MEDLINE's own words."""
    if date is None:
        return
    season = value(date, "Season")
    draft.put("year", value(date, "Year"), name(date))
    draft.put("month", value(date, "Month") or season, name(date))
    draft.put("day", value(date, "Day"), name(date))
    draft.put("issued", value(date, "MedlineDate"), "MedlineDate")


def _online(date: Element | None, draft: RecordDraft) -> None:
    """The day of an article's appearance on the web, which is its date where the issue has none."""
    if date is None:
        return
    if "issued" in draft.values or "year" in draft.held:
        parts = [value(date, part) for part in ("Year", "Month", "Day")]
        draft.put("available_date", "-".join(filter(None, parts)), "ArticleDate")
    else:
        _day(date, draft)


def _pages(pagination: Element | None, draft: RecordDraft) -> None:
    whole = value(pagination, "MedlinePgn")
    if whole:
        draft.put("page", whole, "MedlinePgn")
    else:
        draft.put("page_first", value(pagination, "StartPage"), "StartPage")
        draft.put("page_last", value(pagination, "EndPage"), "EndPage")


def _abstract(abstract: Element | None, draft: RecordDraft) -> None:
    """The parts of a structured abstract with their labels in front."""
    parts = []
    for part in children(abstract, "AbstractText"):
        label, said = part.get("Label"), text(part).strip()
        parts.append(f"{label.strip(': ')}: {said}" if label and label != "UNLABELLED" and said else said)
    draft.put("abstract", " ".join(filter(None, parts)), "Abstract")
    draft.put("rights", value(abstract, "CopyrightInformation"), "CopyrightInformation")


def _identifiers(numbers: Element | None, draft: RecordDraft) -> None:
    fields = {"doi": "DOI", "pmc": "PMCID", "pubmed": "PMID"}
    for number in children(numbers, "ArticleId"):
        kind = number.get("IdType") or ""
        draft.put(fields.get(kind, "keep"), plain(number), f"ArticleId {kind}")


def _book(document: Element, draft: RecordDraft) -> None:
    """A document of NCBI's bookshelf: a chapter where it has a title of its own beside the book's."""
    book = child(document, "Book")
    title, book_title = text(child(document, "ArticleTitle")), text(child(book, "BookTitle"))
    whole = not title.strip() or plain(child(document, "ArticleTitle")) == plain(child(book, "BookTitle"))
    draft.values["type"] = "book" if whole else "chapter"
    _title(book_title if whole else title, text(child(document, "VernacularTitle")), draft)
    if not whole:
        draft.put("container_title", book_title, "BookTitle")
    _people([*children(document, "AuthorList"), *children(book, "AuthorList")], draft)
    draft.put("publisher", value(book, "Publisher", "PublisherName"), "PublisherName")
    draft.put("publisher_place", value(book, "Publisher", "PublisherLocation"), "PublisherLocation")
    _day(child(book, "PubDate"), draft)
    for tag, field in (("Volume", "volume"), ("Edition", "edition"), ("VolumeTitle", "volume_title"), ("CollectionTitle", "collection_title"),
                       ("ReportNumber", "number"), ("Medium", "medium")):  # fmt: skip
        draft.put(field, text(child(book, tag)), tag)
    for number in children(book, "Isbn"):
        draft.put("ISBN", plain(number), "Isbn")
    for number in children(book, "ELocationID"):
        draft.put("DOI" if number.get("EIdType") == "doi" else "keep", plain(number), "ELocationID")
    label = child(document, "LocationLabel")
    if label is not None:
        draft.put(
            "chapter_number" if label.get("Type") in (None, "chapter") else "section",
            plain(label).removeprefix("Chapter ").strip(),
            "LocationLabel",
        )
    _pages(child(document, "Pagination"), draft)
    for tag in children(document, "Language"):
        draft.put("language", plain(tag), "Language")
    draft.put("PMID", value(document, "PMID"), "PMID")
    _abstract(child(document, "Abstract"), draft)
    for keyword in children(document, "KeywordList"):
        for each in children(keyword, "Keyword"):
            draft.put("keyword", text(each), "Keyword")


NAMES = ("PubmedArticle", "PubmedBookArticle", "MedlineCitation", "BookDocument")
PUBMED = XmlFormat("PubMed XML", ROOTS, NAMES, "", fill, nests=True)
