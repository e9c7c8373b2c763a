"""Citavi XML -> records. The file is a database: people, journals and publishers stand in tables of their
own, joined by lists of identifiers that come last. So what a reference says is held, as texts, until all is
read."""

from __future__ import annotations

from ...patterns import DOTALL, Pattern
from ...protocols import Traced
from ..record_draft import RecordDraft
from ..xml_stream import elements
from ..xml_text import name, plain, value
from . import ROOTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...diagnostics import Sink
    from ...protocols import ReadOptions
    from ...source import Source
    from ..xml_stream import Element

KINDS = {
    "JournalArticle": "article-journal", "NewspaperArticle": "article-newspaper", "Book": "book", "BookEdited": "book", "Contribution": "chapter",
    "ContributionInLegalCommentary": "chapter", "LegalCommentary": "book", "CollectedWorks": "book", "ConferenceProceedings": "book", "SpecialIssue": "book",
    "Thesis": "thesis", "UnpublishedWork": "report", "ReportsOrGreyLiterature": "report", "Report": "report", "InternetDocument": "webpage",
    "Movie": "motion_picture", "AudioOrVideoDocument": "motion_picture", "Broadcast": "broadcast", "RadioPlay": "broadcast", "AudioBook": "book",
    "ComputerProgram": "software", "Map": "map", "Patent": "patent", "Standard": "standard", "CourtDecision": "legal_case",
    "StatuteOrRegulation": "legislation", "PressRelease": "report", "NewsAgencyReport": "article-newspaper", "InterviewMaterial": "interview",
    "PersonalCommunication": "personal_communication", "Lecture": "speech", "MusicAlbum": "song", "MusicTrack": "song", "Manuscript": "manuscript",
    "ArchiveMaterial": "manuscript", "File": "manuscript", "Unknown": "document",
}  # fmt: skip
"""``ReferenceType`` -> type."""
TEXTS = {
    "Title": "title", "Subtitle": "subtitle", "TitleSupplement": "keep", "ParallelTitle": "keep", "TranslatedTitle": "keep", "UniformTitle": "original_title",
    "Edition": "edition", "NumberOfVolumes": "number_of_volumes", "PlaceOfPublication": "publisher_place", "DOI": "DOI", "Doi": "DOI", "ISBN": "ISBN",
    "Isbn": "ISBN", "PubMedID": "PMID", "PubMedId": "PMID", "OnlineAddress": "URL", "AccessDate": "accessed", "Abstract": "abstract", "Notes": "note",
    "OriginalPublication": "keep", "StorageMedium": "medium", "SourceOfBibliographicInformation": "source", "TitleInOtherLanguages": "keep",
}  # fmt: skip
"""Element -> field; what is not in here and not read by name says nothing of the work."""
HELD = frozenset(
    """ReferenceType PeriodicalID SeriesTitleID Volume Number PageRange PageCount Year Date DateForSorting Date2 Language LanguageCode CitationKey
    CitationKeyUpdateType SpecificField1 SpecificField2 SpecificField4""".split()
) | TEXTS.keys()  # fmt: skip
WITH_NUMBER = {
    "report": "number",
    "standard": "number",
    "patent": "number",
    "legislation": "number",
    "legal_case": "number",
}
SERIES = frozenset(("book", "thesis", "report"))
"""Types whose volume is a number in their series, where they have one."""
BODIES = frozenset(("thesis", "report", "standard"))
"""Types that are published by the organisation they name."""
FRAGMENT = Pattern(r"<(sp|ep)>.{0,400}?<n>(\d{1,7})</n>", DOTALL)
SHOWN = Pattern(r"<os>([^<>]{1,200})</os>")
NAMES = (
    "Reference",
    "Person",
    "Periodical",
    "Publisher",
    "SeriesTitle",
    "Keyword",
    "Library",
    "Location",
    "OnetoN",
)


class Project:
    """What has been read of a project: references, tables by identifier, joins by their name."""

    def __init__(self) -> None:
        self.references: dict[str, tuple[int, dict[str, str]]] = {}
        self.rows: dict[str, dict[str, str]] = {}
        self.joins: dict[str, dict[str, list[str]]] = {}
        self.parents: dict[str, str] = {}
        self.places: dict[str, list[dict[str, str]]] = {}

    def add(self, element: Element, line: int) -> None:
        """One more element."""
        tag = name(element)
        identifier = element.get("id") or value(element, "ID") or value(element, "Id")
        if tag == "OnetoN":
            self._join(name(element.getparent()), plain(element).split(";"))
        elif tag == "Reference":
            texts = {name(each): _markup(each) for each in element if name(each) in HELD}
            self.references[identifier or f"line {line}"] = line, texts
        elif tag == "Location":
            self.places.setdefault(value(element, "ReferenceID"), []).append(
                {name(each): plain(each) for each in element}
            )
        else:
            self.rows[identifier] = {name(each): plain(each) for each in element if len(plain(each)) < 1000}

    def _join(self, table: str, identifiers: list[str]) -> None:
        first, others = identifiers[0], [each for each in identifiers[1:] if each]
        if table == "ReferenceReferences":
            self.parents.update(dict.fromkeys(others, first))
        else:
            self.joins.setdefault(table, {}).setdefault(first, []).extend(others)

    def joined(self, table: str, identifier: str) -> list[dict[str, str]]:
        """The rows that a reference is joined with, in order."""
        return [
            self.rows[each] for each in self.joins.get(table, {}).get(identifier, ()) if each in self.rows
        ]


def _markup(element: Element) -> str:
    """The text of an element; the parts of a page range are tags in it, escaped or not."""
    if len(element) == 0:
        return element.text or ""
    return "".join(f"<{name(each)}>{_markup(each)}</{name(each)}>" for each in element)


def trace(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The references of a project, in its order."""
    project = Project()
    for element, line in elements(
        source, NAMES, lambda root: name(root) in ROOTS, "Citavi", sink, nests=True
    ):
        project.add(element, line)
    for identifier, (line, texts) in project.references.items():
        draft = RecordDraft(sink, line, order="inverted", day_order="dmy", steps=options.steps)
        put_reference(identifier, texts, project, draft)
        yield Traced(draft.record(), line, tuple(draft.steps))


def put_reference(identifier: str, texts: dict[str, str], project: Project, draft: RecordDraft) -> None:
    """One reference with what it is joined to."""
    said = texts.get("ReferenceType", "")
    kind = draft.values["type"] = KINDS.get(said, "document")
    if said not in KINDS and said:
        draft.keep("ReferenceType", said)
    if texts.get("CitationKey") and texts.get("CitationKeyUpdateType", "0") not in ("0", ""):
        draft.put("id", texts["CitationKey"], "CitationKey")
    for tag, field in TEXTS.items():
        draft.put(field, texts.get(tag, ""), tag)
    _people(identifier, kind, project, draft)
    _date(texts, draft)
    _series(texts, kind, project, draft)
    _pages(texts, draft)
    draft.put("language", texts.get("LanguageCode") or texts.get("Language", ""), "Language")
    for row in project.joined("ReferenceKeywords", identifier):
        draft.put("keyword", row.get("Name", ""), "Keyword")
    for place in project.places.get(identifier, ()):
        draft.put("call_number", place.get("CallNumber", ""), "CallNumber")
        draft.put("archive", project.rows.get(place.get("LibraryID", ""), {}).get("Name", ""), "Library")
        if place.get("MirrorsReferencePropertyId") == "Doi":
            draft.put("DOI", place.get("Address", ""), "Location")
    parent = project.parents.get(identifier)
    if parent in project.references:
        _whole(parent, project, draft)


def _people(identifier: str, kind: str, project: Project, draft: RecordDraft) -> None:
    for table, field in (("ReferenceAuthors", "author"), ("ReferenceEditors", "editor"), ("ReferenceCollaborators", "contributor"),
                         ("ReferenceOthersInvolved", "contributor")):  # fmt: skip
        for row in project.joined(table, identifier):
            _name(field, row, draft)
    houses = [row.get("Name", "") for row in project.joined("ReferencePublishers", identifier)]
    for house in houses:
        draft.put("publisher", house, "Publisher")
    for row in project.joined("ReferenceOrganizations", identifier):
        body = row.get("LastName", "") or row.get("Name", "")
        if kind in BODIES and "publisher" not in draft.values:
            draft.put("publisher", body, "Organization")
        else:
            draft.body(
                "contributor" if draft.values.keys() & {"author", "editor"} else "author",
                body,
                "Organization",
            )


def _name(field: str, row: dict[str, str], draft: RecordDraft) -> None:
    """A person; a last name alone is a body."""
    given = " ".join(filter(None, (row.get("FirstName"), row.get("MiddleName"))))
    family = " ".join(filter(None, (row.get("Prefix"), row.get("LastName"))))
    if given:
        draft.person(field, family, given, row.get("Suffix", ""), "Person")
    else:
        draft.body(field, family, "Person")


def _date(texts: dict[str, str], draft: RecordDraft) -> None:
    """A day where one was entered, else the year."""
    year, day, sortable = (
        texts.get("Year", "").strip(),
        texts.get("Date", "").strip(),
        texts.get("DateForSorting", "").strip(),
    )
    if day and sortable and (not year or sortable.startswith(year[:4])):
        draft.put("issued", sortable, "DateForSorting")
    elif day or year:
        draft.put("issued", day or year, "Date")


def _series(texts: dict[str, str], kind: str, project: Project, draft: RecordDraft) -> None:
    """The journal or the series, and the numbers in it."""
    journal = project.rows.get(texts.get("PeriodicalID", ""), {})
    draft.put("container_title", journal.get("Name", ""), "Periodical")
    draft.put("container_title_short", journal.get("StandardAbbreviation", ""), "StandardAbbreviation")
    draft.put("ISSN", journal.get("ISSN", "") or journal.get("Issn", ""), "Periodical ISSN")
    series = project.rows.get(texts.get("SeriesTitleID", ""), {}).get("Name", "")
    draft.put("collection_title", series, "SeriesTitle")
    draft.put(
        "collection_number" if series and kind in SERIES else "volume", texts.get("Volume", ""), "Volume"
    )
    draft.put(
        WITH_NUMBER.get(kind, "issue" if not series or kind not in SERIES else "keep"),
        texts.get("Number", ""),
        "Number",
    )


def _pages(texts: dict[str, str], draft: RecordDraft) -> None:
    """First and last page of the fragment, else what was typed."""
    said = texts.get("PageRange", "")
    ends = dict(FRAGMENT.findall(said))
    if "sp" in ends:
        draft.put("page_first", ends["sp"], "PageRange")
        draft.put("page_last", ends.get("ep", ""), "PageRange")
    else:
        draft.put("page", _typed(said), "PageRange")
    count = texts.get("PageCount", "")
    number = dict(FRAGMENT.findall(count)).get("sp") or _typed(count)
    draft.put("number_of_pages", number, "PageCount")


def _typed(said: str) -> str:
    """What was typed, which a fragment holds last."""
    shown = SHOWN.findall(said)
    return shown[-1] if shown else "" if "<" in said else said


def _whole(parent: str, project: Project, draft: RecordDraft) -> None:
    """What the book or the proceedings around a contribution say."""
    _, texts = project.references[parent]
    if texts.get("ReferenceType") == "ConferenceProceedings" and draft.values["type"] == "chapter":
        draft.values["type"] = "paper-conference"
    title, rest = texts.get("Title", ""), texts.get("Subtitle", "")
    draft.put("container_title", f"{title}: {rest}" if rest else title, "parent Title")
    for row in project.joined("ReferenceAuthors", parent):
        _name("container_author", row, draft)
    for row in project.joined("ReferenceEditors", parent):
        _name("editor", row, draft)
    for row in project.joined("ReferencePublishers", parent):
        draft.put("publisher", row.get("Name", ""), "parent Publisher")
    for tag in ("Edition", "PlaceOfPublication", "NumberOfVolumes", "ISBN", "Isbn"):
        if TEXTS[tag] not in draft.values:
            draft.put(TEXTS[tag], texts.get(tag, ""), f"parent {tag}")
    if "issued" not in draft.values:
        _date(texts, draft)
    series = project.rows.get(texts.get("SeriesTitleID", ""), {}).get("Name", "")
    if series:
        draft.put("collection_title", series, "parent SeriesTitle")
        draft.put("collection_number", texts.get("Volume", ""), "parent Volume")
    elif "volume" not in draft.values:
        draft.put("volume", texts.get("Volume", ""), "parent Volume")
