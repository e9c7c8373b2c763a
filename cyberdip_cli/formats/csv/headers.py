"""What the headers of tables mean: names that databases print, else the labels of record pages in any
language."""

from __future__ import annotations

from ...labels import all_words, fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ROWS = """
title: title|article title|document title|item title|display_name|titel|titre|título|title of article
    work title|primary_title|title of paper|title of the paper|paper title|title of the article|title of research paper
    title of the book/chapters published|book title/chapter title
title_short: short title|short_title
author: authors|author|author(s)|author/s|author full names|author names|first_authors
    authorships.author.display_name|authorships_author_display_name|author_names|authorships|author name|creator|creators|author list|all authors
    author names (full)|autoren|contributors (authors)|name of the author|name of the author/s|name of author|name of author/s|name of authors
    name of the authors|author name(s)
author_short: authors short
container_title: source title|publication title|publication|journal|journal title|journal/book
    primary_location.source.display_name|primary_location_source_display_name
    primary_location_display_name|journal name|periodical|source title (abbrev.)
    conference proceedings|booktitle|book title|host title|container|pubtitle|venue|publication name
    name of the journal|name of journal
    published in|outlet|journal_name|secondary_title|publication title (journal)|journal full title|container.title|container-title
anthology: anthology title
container_title_short: abbreviated source title|journal abbreviation|journal iso abbreviation
    iso abbreviation|j9
source_or_container: source|name of the journal, volume, pages|journal, volume, pages|journal, vol., pages|journal details
collection_title: tertiary_title|book series title|series title|series
collection_number: series number|series_index|series index
issued: date|publication date|date published|publication_date|cover date|published date|issue date
    coverdate|online date|pubdate|publicationdate|pubtime|date of publication|coverdisplaydate
year: year|publication year|published year|pubyear|publication_year|year published|py|pub year|pub_year
    publication date (year)|yr|year of publication
original_date: original publication year
month: month|publication month
day: day
available_date: early access date|online publication date|online date|date added to xplore
accessed: access_date|access date|accessed
volume: volume|journal volume|biblio.volume|biblio_volume|vol
issue: issue|period|number (issue)|issue number|journal issue|biblio.issue|biblio_issue|iss
issue_or_number: number
page: pages|pagination|page range|page(s)|page numbers|startpage-endpage|pages (from-to)
page_first: start_page|page start|start page|first page|biblio.first_page|biblio_first_page|startpage|beginning page
page_last: end_page|page end|end page|last page|biblio.last_page|biblio_last_page|endpage|ending page
number_of_pages: page count|number of pages|num pages|no. of pages|pages total
article_number: art. no.|article number|article no.|articlenumber|elocation id
DOI: doi|item doi|book doi if no doi|digitalobjectidentifier|digital object identifier|doi number
DOI_other: book doi|doi link
ISBN: isbn|isbns|isbn(s)|isbn-13|isbn13|isbn-10|print isbn|electronic isbn|isbn13 (print)
ISSN: issn|issns|issn(s)|eissn|e-issn|electronic issn|print issn|issn-l|primary_location.source.issn
    primary_location.source.issn_l|primary_location_source_issn|primary_location_source_issn_l
    primary_location_issns|primary_location_issn_l|p-issn|pissn
PMID: pmid|ids_pmid|pubmed id|pubmed id (pmid)|pubmedid|ids.pmid
PMCID: pmcid|ids.pmcid
publisher: publisher|book publisher|publisher name|institution publisher
    primary_location.source.host_organization_name|primary_location_source_host_organization_name
    primary_location_host_organization_name|primary_location_host_organization
publisher_place: place|place_published|publisher city|publisher location|place of publication|city
    pub place|placeofpublication|country/territory of publisher
edition: edition
editor: secondary_authors|editors|editor|book editors|book editor|volume editors
translator: translator|translators
collection_editor: tertiary_authors|series editor|series editors
container_author: book author
composer: composer
director: director
performer: cast member
interviewer: interviewer
producer: producer
script_writer: scriptwriter
recipient: recipient
reviewed_author: reviewed author
guest: guest
contributor: contributor|contributors|secondary author
language: language|language of original document|article language|languages|language code
abstract: notes_abstract|abstract|abstract note|summary|abstract text
type: document type|item type|publication type|content type|doctype|type|record type|publication types
    document identifier|type_crossref|documenttype|articletype|sourcetype|publicationtype|pubtype
    itemtype|reference type|genre|type_of_reference
url: urls|url|link|links|landing page|pdf link|plink|primary_location.landing_page_url|primary_location_landing_page_url|external url
    article url|permalink|source urls|doi url|dc.identifier.uri|articleurl|documenturl|fulltexturl
    full text url|record url|uri|html link|permalink url
keywords: author keywords|keywords|manual tags|tags|keyword|keywords.display_name|keywords_display_name
keywords_other: index keywords|subjects|mesh terms|keywords plus|automatic tags|subject|subjectterms
    subject terms|identifierkeywords|mesh|categories|fields of study|research areas|topics
event_title: conference title|conference name|meeting name|event
event_place: conference location|event place
event_date: conference date|event date
call_number: call number|call no.
archive: archive
archive_location: archive location|loc. in archive
source: name_of_database|library catalog|database|data source
rights: primary_location_license|rights|license|copyright
genre: thesis type
medium: medium
scale: scale
number_of_volumes: number of volumes|volumes
version: version
section: section
note: notes|note|extra note|comments
accession_number: accession_number|accession number|accession no.|accession number (ut)
report_number: report number
citation: citation
zotero_extra: extra
id: key|citation key|citekey|citationkey|cite key
keep: publisher address|formats
drop: is_oa|oa_status|is_retracted|relevance_score|cited by|cited by count|cited_by_count|times cited|times cited, wos core
    times cited, all databases|cited reference count|180 day usage count|since 2013 usage count
    open access|open access designations|highly cited status|hot paper status|date of export
    publication stage|date added|date modified|file attachments|is open access|has full text
    citing works count|citing patents count|reference count|view count|cites|citesperyear
    citesperauthor|authorcount|age|gsrank|querydate|rank|ecc|storeid|entrydate|citationcount
    influentialcitationcount|referencecount|isopenaccess|numcitedby
"""
_BY_NAME = {
    name: field
    for row in _ROWS.strip().replace("\n    ", "|").split("\n")
    for field, names in [row.split(": ", 1)]
    for name in names.split("|")
}
"""Folded header -> field of a draft, or one of the readings of :mod:`.read`. Source: the exports of
Scopus, Web of Science, Zotero, Google Scholar, OpenAlex, Dimensions, Lens, PubMed, EBSCO, IEEE Xplore,
Springer, Embase, Rayyan, Cochrane."""

BY_TAG = {
    "AU": "author", "AF": "author_full", "BA": "author", "BF": "author_full", "CA": "author_body",
    "GP": "author_body", "BE": "editor",
    "TI": "title", "SO": "container_title", "J9": "container_title_short", "JI": "container_title_short",
    "SE": "collection_title", "LA": "language",
    "DT": "type", "CT": "event_title", "CY": "event_date", "CL": "event_place", "DE": "keywords",
    "ID": "keywords_other", "AB": "abstract",
    "PU": "publisher", "PI": "publisher_place", "SN": "ISSN", "EI": "ISSN", "BN": "ISBN", "PD": "month",
    "PY": "year", "VL": "volume", "IS": "issue",
    "BP": "page_first", "EP": "page_last", "PS": "page", "AR": "article_number", "DI": "DOI", "D2": "DOI_other",
    "EA": "available_date", "PG": "number_of_pages",
    "PM": "PMID", "UT": "accession_number", "PT": "wos_kind", "TC": "drop", "Z9": "drop", "U1": "drop",
    "U2": "drop", "NR": "drop", "DA": "drop",
}  # fmt: skip
"""Web of Science's tags where they are the header of its tab-delimited export."""

KEY_FIELDS = {
    "title": "title", "subtitle": "subtitle", "title_original": "original_title", "author": "author",
    "author_main": "author", "author_other": "author",
    "author_corporate": "author_body", "published": "imprint", "publisher": "publisher",
    "place": "publisher_place", "year": "year", "date": "issued",
    "date_online": "available_date", "published_in": "container_title", "container_title": "container_title",
    "container_title_short": "container_title_short", "volume": "volume", "issue": "issue", "pages": "page",
    "page_first": "page_first",
    "page_last": "page_last", "page_count": "number_of_pages", "article_number": "article_number",
    "series": "collection_title", "edition": "edition",
    "report_number": "report_number", "event": "event_title", "event_place": "event_place",
    "event_date": "event_date", "institution": "publisher",
    "degree": "genre", "format": "type", "publication_type": "type", "document_type": "type",
    "genre": "type", "medium": "medium",
    "language": "language", "abstract": "abstract", "subjects": "keywords", "keywords": "keywords",
    "isbn": "ISBN", "issn": "ISSN", "isn": "ISN",
    "doi": "DOI", "pmid": "PMID", "pmcid": "PMCID", "url": "url", "accession_number": "accession_number",
    "database": "source",
    "call_number": "call_number", "notes": "note", "rights": "rights", "section": "section",
}  # fmt: skip
"""Key of a label of record pages -> the same; a key that is a name field of Record is that field."""


def is_known(cell: str) -> bool:
    """Whether a cell is the name of a column of some database."""
    return cell.strip().casefold() in _BY_NAME or cell in BY_TAG


def meanings(cells: Sequence[str]) -> list[str]:
    """What each header means, "" for one that is not known. A label of several languages means what it
    does in the language of the most.

    >>> meanings(["Titel", "Verfasser", "Erscheinungsjahr", "Quux"])
    ['title', 'author', 'year', '']
    """
    tags = [cell.strip().lstrip("\ufeff") for cell in cells]
    if len(BY_TAG.keys() & set(tags)) > 6 and "PT" in tags:
        return [BY_TAG.get(tag, "") for tag in tags]
    folded = [fold(cell.strip().strip("\ufeff\"'“”")) for cell in cells]
    found = [_BY_NAME.get(name) or _of_two(name) for name in folded]
    if all(found):
        return found
    words = all_words()
    uses = [(words.get(name) or "").split() for name in folded]
    votes: dict[str, int] = {}
    for of in uses:
        for language in {use.partition("=")[0] for use in of if "=" in use}:
            votes[language] = votes.get(language, 0) + 1
    return [known or _of_label(of, votes) for known, of in zip(found, uses, strict=True)]


def _of_two(name: str) -> str:
    """The meaning of a header in two languages: ``Title-题名``."""
    first, dash, second = name.partition("-")
    return _BY_NAME.get(first.strip(), "") if dash and not second.isascii() else ""


def _of_label(uses: Sequence[str], votes: Mapping[str, int]) -> str:
    labels = [use.split("=") for use in uses if "=" in use]
    labels.sort(key=lambda pair: -votes[pair[0]])
    for _, key in labels:
        field = KEY_FIELDS.get(key) or (key if key in NAME_KEYS else "")
        if field:
            return field
    return ""


NAME_KEYS = frozenset(
    "editor translator illustrator narrator composer director performer producer compiler interviewer "
    "script_writer contributor".split()
)
"""Keys of labels that are name fields of Record."""
