"""What web pages say of themselves: meta tags, OpenURL keys and schema.org terms, and the keys of fields that
they are.

Sources: Google Scholar's inclusion guidelines (Highwire Press, EPrints, BE Press, PRISM tags), DCMI Metadata
Terms, the PRISM specification 2.1, the Open Graph protocol, NISO Z39.88-2004 (KEV formats journal, book,
dissertation, patent, dc), schema.org 26."""

from __future__ import annotations

HIGHWIRE: dict[str, str] = {
    "title": "title", "subtitle": "subtitle", "author": "author", "authors": "author", "editor": "editor", "editors": "editor",
    "translator": "translator", "journal_title": "container_title", "journal_abbrev": "container_title_short", "inbook_title": "container_title",
    "book_title": "container_title", "conference_title": "event", "conference": "event", "conference_name": "event",
    "conference_location": "event_place", "volume": "volume", "issue": "issue", "number": "issue", "firstpage": "page_first",
    "lastpage": "page_last", "pages": "pages", "article_number": "article_number", "num_pages": "page_count", "doi": "doi", "issn": "issn",
    "eissn": "issn", "eIssn": "issn", "isbn": "isbn", "pmid": "pmid", "pmcid": "pmcid", "publication_date": "date", "date": "date",
    "cover_date": "date", "year": "date", "online_date": "date_online", "publisher": "publisher", "place": "place",
    "publisher_place": "place", "language": "language", "keywords": "keywords", "keyword": "keywords", "abstract": "abstract",
    "dissertation_institution": "institution", "dissertation_name": "degree", "technical_report_institution": "institution",
    "technical_report_number": "report_number", "patent_number": "report_number", "patent_country": "country", "series_title": "series",
    "edition": "edition", "section": "section", "article_type": "document_type", "arxiv_id": "identifier", "id": "accession_number",
    "author_institution": "author_affiliation", "author_affiliation": "author_affiliation", "abstract_html_url": "url",
    "public_url": "url", "fulltext_html_url": "url_other", "pdf_url": "url_other", "abstract_pdf_url": "url_other", "funding_source": "other",
    "collection_id": "", "author_email": "", "author_orcid": "", "reference": "", "mjid": "", "fulltext_world_readable": "", "access": "",
}  # fmt: skip
"""``citation_…`` and ``bepress_citation_…`` -> key; "" is no part of the record."""

HIGHWIRE_TYPES: tuple[tuple[str, str], ...] = (
    ("dissertation_institution", "thesis"), ("dissertation_name", "thesis"), ("technical_report_institution", "report"),
    ("technical_report_number", "report"), ("patent_number", "patent"), ("conference_title", "paper-conference"),
    ("conference", "paper-conference"), ("inbook_title", "chapter"), ("book_title", "chapter"), ("journal_title", "article-journal"),
    ("arxiv_id", "article"),
)  # fmt: skip
"""Which of the tags says of what type the work is, the surest first."""

DUBLIN_CORE: dict[str, str] = {
    "title": "title", "title.alternative": "title_alternate", "alternative": "title_alternate", "title.translated": "title_translated",
    "creator": "author", "creator.personalname": "author", "creator.author": "author", "creator.corporatename": "author_corporate",
    "author": "author", "contributor": "contributor", "contributor.author": "author", "contributor.editor": "editor",
    "contributor.advisor": "advisor", "contributor.translator": "translator", "contributor.illustrator": "illustrator",
    "contributor.department": "other", "contributor.sponsor": "other", "contributor.other": "contributor", "publisher": "publisher",
    "publisher.place": "place", "date": "date", "date.issued": "date", "issued": "date", "date.published": "date",
    "date.publication": "date", "date.created": "date_weak", "created": "date_weak", "date.copyright": "date_weak",
    "datecopyrighted": "date_weak", "date.available": "other", "available": "other", "date.accessioned": "", "date.datesubmitted": "other",
    "datesubmitted": "other", "dateaccepted": "other", "date.modified": "", "modified": "", "date.updated": "", "date.embargo": "other",
    "type": "document_type", "type.articletype": "document_type", "type.genre": "document_type", "type.degree": "degree",
    "format": "", "format.extent": "physical_description", "extent": "physical_description", "format.medium": "medium", "medium": "medium",
    "format.mimetype": "", "identifier": "identifier", "identifier.doi": "doi", "identifier.isbn": "isbn", "identifier.issn": "issn",
    "identifier.eissn": "issn", "identifier.uri": "url", "identifier.url": "url", "identifier.citation": "citation",
    "identifier.pagenumber": "pages", "identifier.pmid": "pmid", "identifier.other": "identifier", "identifier.urn": "identifier",
    "identifier.volume": "volume", "identifier.issue": "issue", "identifier.startpage": "page_first", "identifier.endpage": "page_last",
    "bibliographiccitation": "citation", "citation": "citation", "citation.volume": "volume", "citation.issue": "issue",
    "citation.spage": "page_first", "citation.epage": "page_last", "citation.title": "container_title", "language": "language",
    "language.iso": "language", "subject": "keywords", "subject.mesh": "subjects", "subject.lcsh": "subjects", "subject.keyword": "keywords",
    "subject.ddc": "class_mark", "subject.classification": "class_mark", "description": "abstract_weak", "description.abstract": "abstract",
    "abstract": "abstract", "description.tableofcontents": "table_of_contents", "tableofcontents": "table_of_contents",
    "description.degree": "degree", "description.edition": "edition", "source": "published_in", "source.issn": "issn",
    "source.isbn": "isbn", "source.volume": "volume", "source.issue": "issue", "source.title": "container_title", "source.uri": "url_other",
    "relation": "other", "relation.ispartof": "published_in", "ispartof": "published_in", "relation.ispartofseries": "series",
    "ispartofseries": "series", "relation.journal": "container_title", "relation.issn": "issn", "relation.isbn": "isbn",
    "relation.uri": "url_other", "relation.conference": "event", "coverage": "other", "coverage.spatial": "other", "spatial": "other",
    "coverage.temporal": "other", "temporal": "other", "rights": "rights", "rights.uri": "rights", "rights.license": "rights",
    "license": "rights", "rights.holder": "other", "rightsholder": "other", "accessrights": "access", "rights.accessrights": "access",
    "audience": "audience", "educationlevel": "audience", "thesis.degree.name": "degree", "thesis.degree.grantor": "institution",
}  # fmt: skip
"""``DC.…``, ``dcterms.…`` -> key (qualifiers in lower case, parts joined with a full stop)."""

PRISM: dict[str, str] = {
    "publicationname": "container_title", "issn": "issn", "eissn": "issn", "isbn": "isbn", "eisbn": "isbn", "volume": "volume",
    "number": "issue", "issueidentifier": "", "startingpage": "page_first", "endingpage": "page_last", "pagerange": "pages",
    "publicationdate": "date", "coverdate": "date", "coverdisplaydate": "date_weak", "onlinedate": "date_online", "doi": "doi", "url": "url",
    "section": "section", "edition": "edition", "keyword": "keywords", "genre": "document_type", "copyright": "rights", "rightsagent": "",
    "issuename": "other", "seriestitle": "series", "pagecount": "page_count", "location": "place", "title": "title", "teaser": "",
    "alternatetitle": "title_alternate", "person": "", "aggregationtype": "document_type", "contenttype": "document_type",
}  # fmt: skip
"""``prism.…`` -> key."""

EPRINTS: dict[str, str] = {
    "title": "title", "creators_name": "author", "creators": "author", "corp_creators": "author_corporate", "editors_name": "editor",
    "contributors_name": "contributor", "date": "date", "date_type": "", "publication": "container_title", "journal": "container_title",
    "book_title": "container_title", "volume": "volume", "number": "issue", "pagerange": "pages", "pages": "page_count", "type": "publication_type",
    "issn": "issn", "isbn": "isbn", "publisher": "publisher", "place_of_pub": "place", "series": "series", "event_title": "event",
    "event_location": "event_place", "event_dates": "event_date", "institution": "institution", "department": "other",
    "thesis_type": "degree", "thesis_name": "degree", "report_number": "report_number", "id_number": "identifier", "doi": "doi",
    "official_url": "url", "document_url": "url_other", "abstract": "abstract", "keywords": "keywords", "subjects": "class_mark",
    "language": "language", "note": "notes", "edition": "edition", "eprintid": "", "ispublished": "other", "refereed": "other",
    "full_text_status": "", "citation": "citation", "monograph_type": "genre", "patent_applicant": "author",
}  # fmt: skip
"""``eprints.…`` -> key."""

OPEN_GRAPH: dict[str, str] = {
    "og:title": "title", "og:site_name": "container_title", "og:url": "url", "og:description": "abstract", "book:isbn": "isbn", "og:isbn": "isbn",
    "books:isbn": "isbn", "book:author": "author", "og:author": "author", "book:release_date": "date", "article:published_time": "date",
    "og:article:published_time": "date", "article:author": "author", "article:tag": "keywords", "article:section": "section",
    "og:locale": "language", "twitter:title": "title", "author": "author", "keywords": "keywords", "description": "abstract",
    "date": "date", "pubdate": "date", "publish_date": "date", "dcterms_date": "date", "sailthru.date": "date", "parsely-author": "author",
    "parsely-pub-date": "date",
}  # fmt: skip
"""What a page says for those who share it, and the plain names: only where nothing better is there."""

OPEN_GRAPH_TYPES: dict[str, str] = {
    "book": "book", "books.book": "book", "video.movie": "motion_picture", "video.other": "motion_picture", "music.song": "song", "music.album": "song",
    "citation": "document", "document": "document",
}  # fmt: skip
"""``og:type`` -> CSL type; any other is a web page."""

OPENURL: dict[str, str] = {
    "jtitle": "container_title", "title": "title_any", "btitle": "title_any", "atitle": "title", "stitle": "container_title_short",
    "date": "date", "year": "date", "volume": "volume", "issue": "issue", "spage": "page_first", "epage": "page_last", "pages": "pages",
    "artnum": "article_number", "issn": "issn", "eissn": "issn", "isbn": "isbn", "eisbn": "isbn", "place": "place", "pub": "publisher",
    "publisher": "publisher", "edition": "edition", "series": "series", "tpages": "page_count", "inst": "institution", "degree": "degree",
    "advisor": "advisor", "co": "country", "cc": "", "language": "language", "subject": "keywords", "description": "abstract",
    "rights": "rights", "identifier": "identifier", "source": "published_in", "relation": "other", "coverage": "other", "type": "document_type",
    "format": "format", "part": "issue", "quarter": "", "ssn": "", "chron": "date_weak", "creator": "author", "contributor": "contributor",
    "aucorp": "author_corporate", "invcorp": "author_corporate", "inv": "author", "number": "report_number", "applcc": "country",
}  # fmt: skip
"""``rft.…`` -> key; names come apart and together (``aulast``, ``aufirst``, ``au``)."""

OPENURL_TYPES: dict[str, str] = {
    "article": "article-journal", "journal": "periodical", "issue": "periodical", "proceeding": "paper-conference", "conference": "paper-conference",
    "preprint": "article", "book": "book", "bookitem": "chapter", "report": "report", "dissertation": "thesis", "patent": "patent",
    "unknown": "", "document": "",
}  # fmt: skip
"""``rft.genre`` (for a conference in the book format it is a whole volume) -> CSL type; "" says nothing."""

OPENURL_FORMATS: dict[str, str] = {"dissertation": "thesis", "patent": "patent"}
"""``rft_val_fmt`` (its last part) -> CSL type."""

SCHEMA: dict[str, str] = {
    "name": "title", "headline": "title", "title": "title", "alternativeheadline": "title_alternate", "alternatename": "title_alternate",
    "author": "author", "creator": "author", "editor": "editor", "translator": "translator", "illustrator": "illustrator",
    "contributor": "contributor", "director": "director", "producer": "producer", "actor": "performer", "byartist": "performer",
    "composer": "composer", "lyricist": "author", "readby": "narrator", "datepublished": "date", "publicationdate": "date",
    "copyrightyear": "date_weak", "datecreated": "date_weak", "publisher": "publisher", "sourceorganization": "institution",
    "locationcreated": "place", "publisherimprint": "publisher", "volumenumber": "volume", "volume": "volume", "issuenumber": "issue",
    "pagestart": "page_first", "pageend": "page_last", "pagination": "pages", "numberofpages": "page_count", "isbn": "isbn", "issn": "issn",
    "issued": "date", "doi": "doi", "sameas": "identifier_weak", "identifier": "identifier", "productid": "identifier", "url": "url", "inlanguage": "language",
    "abstract": "abstract", "description": "abstract_weak", "keywords": "keywords", "about": "subjects", "genre": "genre", "license": "rights",
    "copyrightnotice": "rights", "bookedition": "edition", "version": "edition", "insupportof": "degree", "reportnumber": "report_number",
    "bookformat": "", "articlesection": "section", "printsection": "section", "dissertationtype": "degree", "award": "awards", "material": "medium",
}  # fmt: skip
"""A property of a schema.org work (lower case) -> key."""

SCHEMA_TYPES: dict[str, str] = {
    "scholarlyarticle": "article-journal", "medicalscholarlyarticle": "article-journal", "newsarticle": "article-newspaper",
    "reportagenewsarticle": "article-newspaper", "opinionnewsarticle": "article-newspaper", "techarticle": "", "article": "",
    "blogposting": "post-weblog", "liveblogposting": "post-weblog", "socialmediaposting": "post", "discussionforumposting": "post",
    "book": "book", "audiobook": "book", "chapter": "chapter", "thesis": "thesis", "dissertation": "thesis", "report": "report", "dataset": "dataset",
    "datafeed": "dataset", "softwareapplication": "software", "softwaresourcecode": "software", "mobileapplication": "software", "webapplication": "software",
    "videogame": "software", "movie": "motion_picture", "videoobject": "motion_picture", "clip": "motion_picture", "tvepisode": "broadcast",
    "episode": "broadcast", "radioepisode": "broadcast", "podcastepisode": "broadcast", "map": "map", "musicrecording": "song", "musicalbum": "song",
    "musiccomposition": "musical_score", "sheetmusic": "musical_score", "periodical": "periodical", "newspaper": "periodical",
    "publicationissue": "periodical", "presentationdigitaldocument": "speech", "painting": "graphic", "photograph": "graphic", "visualartwork": "graphic",
    "drawing": "graphic", "poster": "graphic", "imageobject": "graphic", "manuscript": "manuscript", "legislation": "legislation",
    "review": "review", "archivecomponent": "document", "creativework": "", "digitaldocument": "", "textdigitaldocument": "", "atlas": "map",
    "play": "book", "shortstory": "chapter", "comicstory": "chapter", "comicissue": "periodical", "webpage": "webpage", "aboutpage": "webpage",
    "itempage": "webpage", "faqpage": "webpage", "encyclopediaarticle": "entry-encyclopedia", "product": "",
    "academicarticle": "article-journal", "journalarticle": "article-journal",
}  # fmt: skip
"""A type of schema.org, bibo or fabio that is a work (lower case) -> CSL type; "" leaves it to the fields."""

PAGE_TYPES = frozenset(
    ("webpage", "aboutpage", "itempage", "faqpage", "imageobject", "videoobject", "product", "review")
)
"""Types that a page also uses for itself and for its decoration: a work only where no other is."""

CONTAINERS: dict[str, str] = {
    "periodical": "container_title", "newspaper": "container_title", "journal": "container_title", "magazine": "container_title", "book": "container_title",
    "bookseries": "series", "creativeworkseries": "series", "publicationvolume": "", "publicationissue": "", "website": "website", "collection": "collection",
    "creativework": "container_title", "proceedings": "container_title", "conference": "event", "event": "event", "datacatalog": "database",
}  # fmt: skip
"""The type of what a work is a part of (lower case) -> the key of its name."""
