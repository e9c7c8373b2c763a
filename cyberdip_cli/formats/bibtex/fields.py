"""BibTeX and BibLaTeX: entry types, fields, month macros, babel's language names.

Sources: *BibTeXing* (btxdoc) with the standard styles plain, abbrv, alpha, unsrt; the biblatex manual (3.20),
sections 2.1 (types), 2.2 (fields), 2.3.9 (dates) and appendix B (inheritance); the fields beyond them are
those that btxdoc's list of other fields (copyright, LCCN, keywords, abstract), JabRef (pmid), AMS and ACM
(articleno) have made usual. What has no usual field is written under the name of its CSL variable without
hyphens: styles ignore it, and it comes back."""

from __future__ import annotations

from ...patterns import Pattern

(
    TEXT,
    TITLE,
    NAMES,
    DATE,
    PAGES,
    VERBATIM,
    CODES,
    WORDS,
    LANGUAGE,
    EXTRA,
    SKIP,
    EDITION,
    LITERALS,
    GENRE,
    ARCHIVE,
    ARTICLE_NUMBER,
) = range(16)
"""How a field is written: running text, text whose capitals are protected, names, a date, page ranges,
verbatim, a list of codes, a list of words, a language, what had no place, not at all, an edition, one item of
a biblatex literal list (``and`` in it needs braces), a genre (which a type of thesis may say), an archive
(which may be one that ``eprint`` knows), the number of an article (``eid`` where it is read back as one)."""

LATEX = "latex."
"""Before the field of Record whose value was written in LaTeX that its text does not say: a key of
``extra``."""

FIELDS: tuple[tuple[str, str, str, int], ...] = (
    # field of Record, BibTeX, BibLaTeX, kind; the order is that of the written entry
    ("author", "author", "author", NAMES),
    ("container_author", "bookauthor", "bookauthor", NAMES),
    ("editor", "editor", "editor", NAMES),
    ("collection_editor", "serieseditor", "serieseditor", NAMES),
    ("editorial_director", "editorialdirector", "editorialdirector", NAMES),
    ("translator", "translator", "translator", NAMES),
    ("compiler", "compiler", "compiler", NAMES),
    ("contributor", "contributor", "contributor", NAMES),
    ("illustrator", "illustrator", "illustrator", NAMES),
    ("composer", "composer", "composer", NAMES),
    ("performer", "performer", "performer", NAMES),
    ("director", "director", "director", NAMES),
    ("producer", "producer", "producer", NAMES),
    ("executive_producer", "executiveproducer", "executiveproducer", NAMES),
    ("script_writer", "scriptwriter", "scriptwriter", NAMES),
    ("series_creator", "seriescreator", "seriescreator", NAMES),
    ("narrator", "narrator", "narrator", NAMES),
    ("interviewer", "interviewer", "interviewer", NAMES),
    ("recipient", "recipient", "recipient", NAMES),
    ("original_author", "originalauthor", "originalauthor", NAMES),
    ("reviewed_author", "reviewedauthor", "reviewedauthor", NAMES),
    ("chair", "chair", "chair", NAMES),
    ("curator", "curator", "curator", NAMES),
    ("organizer", "organizer", "organizer", NAMES),
    ("host", "host", "host", NAMES),
    ("guest", "guest", "guest", NAMES),
    ("title", "title", "title", TITLE),
    ("title_short", "shorttitle", "shorttitle", TITLE),
    ("volume_title", "volumetitle", "volumetitle", TEXT),
    ("volume_title_short", "shortvolumetitle", "shortvolumetitle", TEXT),
    ("part_title", "parttitle", "parttitle", TEXT),
    ("container_title", "booktitle", "booktitle", TEXT),
    ("container_title_short", "shortbooktitle", "shortbooktitle", TEXT),
    ("original_title", "origtitle", "origtitle", TEXT),
    ("reviewed_title", "reviewedtitle", "reviewedtitle", TEXT),
    ("reviewed_genre", "reviewedgenre", "reviewedgenre", TEXT),
    ("collection_title", "series", "series", TEXT),
    ("collection_number", "seriesnumber", "seriesnumber", TEXT),
    ("edition", "edition", "edition", EDITION),
    ("volume", "volume", "volume", TEXT),
    ("issue", "issue", "issue", TEXT),
    ("number", "number", "number", TEXT),
    ("part_number", "part", "part", TEXT),
    ("supplement_number", "supplement", "supplement", TEXT),
    ("chapter_number", "chapter", "chapter", TEXT),
    ("section", "section", "section", TEXT),
    ("page", "pages", "pages", PAGES),
    ("page_first", "firstpage", "firstpage", TEXT),
    ("number_of_pages", "pagetotal", "pagetotal", TEXT),
    ("number_of_volumes", "volumes", "volumes", TEXT),
    ("issued", "", "date", DATE),
    ("genre", "type", "type", GENRE),
    ("publisher", "publisher", "publisher", LITERALS),
    ("publisher_place", "address", "location", LITERALS),
    ("authority", "authority", "authority", TEXT),
    ("jurisdiction", "jurisdiction", "jurisdiction", TEXT),
    ("division", "division", "division", TEXT),
    ("event_title", "eventtitle", "eventtitle", TEXT),
    ("event_place", "venue", "venue", TEXT),
    ("event_date", "eventdate", "eventdate", DATE),
    ("original_publisher", "origpublisher", "origpublisher", LITERALS),
    ("original_publisher_place", "origlocation", "origlocation", LITERALS),
    ("original_date", "origdate", "origdate", DATE),
    ("submitted", "submitted", "submitted", DATE),
    ("available_date", "availabledate", "availabledate", DATE),
    ("medium", "medium", "medium", TEXT),
    ("dimensions", "dimensions", "dimensions", TEXT),
    ("scale", "scale", "scale", TEXT),
    ("version", "version", "version", TEXT),
    ("printing_number", "printing", "printing", TEXT),
    ("status", "pubstate", "pubstate", TEXT),
    ("DOI", "doi", "doi", VERBATIM),
    ("PMID", "pmid", "pmid", VERBATIM),
    ("PMCID", "pmcid", "pmcid", VERBATIM),
    ("archive", "archive", "archive", ARCHIVE),
    ("archive_location", "archivelocation", "archivelocation", ARCHIVE),
    ("archive_collection", "archivecollection", "archivecollection", TEXT),
    ("archive_place", "archiveplace", "archiveplace", TEXT),
    ("URL", "url", "url", VERBATIM),
    ("accessed", "urldate", "urldate", DATE),
    ("ISBN", "isbn", "isbn", CODES),
    ("ISSN", "issn", "issn", CODES),
    ("language", "language", "language", LANGUAGE),
    ("note", "note", "note", TEXT),
    ("references", "references", "references", TEXT),
    ("annote", "annote", "annotation", TEXT),
    ("abstract", "abstract", "abstract", TEXT),
    ("keyword", "keywords", "keywords", WORDS),
    ("class_mark", "classification", "classification", WORDS),
    ("call_number", "lccn", "library", TEXT),
    ("source", "database", "database", TEXT),
    ("accession_number", "accession", "accession", TEXT),
    ("rights", "copyright", "rights", TEXT),
    ("citation_label", "label", "label", TEXT),
    ("year_suffix", "yearsuffix", "yearsuffix", TEXT),
    ("citation_key", "citationkey", "citationkey", TEXT),
    ("extra", "", "", EXTRA),
    ("id", "", "", SKIP),
    ("type", "", "", SKIP),
)
"""Every field of Record, once. Entry types move some of them: see :data:`GROUP_FIELDS`."""

WRITE_TYPES: dict[str, tuple[str, str]] = {
    # CSL type: BibTeX, BibLaTeX
    "article": ("misc", "online"),
    "article-journal": ("article", "article"),
    "article-magazine": ("article", "article"),
    "article-newspaper": ("article", "article"),
    "bill": ("misc", "legislation"),
    "book": ("book", "book"),
    "broadcast": ("misc", "video"),
    "chapter": ("incollection", "incollection"),
    "classic": ("book", "book"),
    "collection": ("misc", "misc"),
    "dataset": ("misc", "dataset"),
    "document": ("misc", "misc"),
    "entry": ("incollection", "inreference"),
    "entry-dictionary": ("incollection", "inreference"),
    "entry-encyclopedia": ("incollection", "inreference"),
    "event": ("misc", "misc"),
    "figure": ("misc", "image"),
    "graphic": ("misc", "image"),
    "hearing": ("misc", "misc"),
    "interview": ("misc", "misc"),
    "legal_case": ("misc", "jurisdiction"),
    "legislation": ("misc", "legislation"),
    "manuscript": ("unpublished", "unpublished"),
    "map": ("misc", "image"),
    "motion_picture": ("misc", "movie"),
    "musical_score": ("misc", "misc"),
    "pamphlet": ("booklet", "booklet"),
    "paper-conference": ("inproceedings", "inproceedings"),
    "patent": ("misc", "patent"),
    "performance": ("misc", "performance"),
    "periodical": ("misc", "periodical"),
    "personal_communication": ("misc", "letter"),
    "post": ("misc", "online"),
    "post-weblog": ("misc", "online"),
    "regulation": ("misc", "legislation"),
    "report": ("techreport", "report"),
    "review": ("article", "review"),
    "review-book": ("article", "review"),
    "software": ("misc", "software"),
    "song": ("misc", "audio"),
    "speech": ("unpublished", "unpublished"),
    "standard": ("misc", "standard"),
    "thesis": ("phdthesis", "thesis"),
    "treaty": ("misc", "legal"),
    "webpage": ("misc", "online"),
}
"""Where the entry type alone would be read as another CSL type, ``entrysubtype`` (biblatex 2.2.3) says which
one is meant."""

READ_TYPES: dict[str, str] = {
    "article": "article-journal", "suppperiodical": "article-journal", "book": "book", "mvbook": "book", "collection": "book",
    "mvcollection": "book", "proceedings": "book", "mvproceedings": "book", "reference": "book", "mvreference": "book", "manual": "book",
    "commentary": "book", "inbook": "chapter", "bookinbook": "chapter", "suppbook": "chapter", "incollection": "chapter",
    "suppcollection": "chapter", "booklet": "pamphlet", "inproceedings": "paper-conference", "conference": "paper-conference",
    "inreference": "entry-encyclopedia", "phdthesis": "thesis", "mastersthesis": "thesis", "masterthesis": "thesis", "thesis": "thesis",
    "bachelorsthesis": "thesis", "techreport": "report", "report": "report", "unpublished": "manuscript", "misc": "document",
    "online": "webpage", "electronic": "webpage", "www": "webpage", "webpage": "webpage", "periodical": "periodical", "patent": "patent",
    "dataset": "dataset", "data": "dataset", "software": "software", "image": "graphic", "artwork": "graphic", "audio": "song",
    "music": "song", "movie": "motion_picture", "video": "motion_picture", "letter": "personal_communication",
    "jurisdiction": "legal_case", "legislation": "legislation", "legal": "treaty", "standard": "standard", "review": "review",
    "performance": "performance", "preprint": "article",
}  # fmt: skip
"""Entry types to CSL types; a type that is itself a CSL type (with or without its hyphen) is that; anything
else is a ``document``."""

SUBTYPES = {"magazine": "article-magazine", "newspaper": "article-newspaper", "preprint": "article"}
"""Values of ``entrysubtype`` that have a word of their own; any other CSL type stands for itself."""

ARTICLES = frozenset("article-journal article-magazine article-newspaper review review-book".split())
PARTS = frozenset("chapter paper-conference entry entry-dictionary entry-encyclopedia".split())
BOOKS = frozenset("book classic pamphlet".split())
ONLINE = frozenset("article post post-weblog webpage".split())

GROUP_FIELDS: tuple[tuple[frozenset[str], dict[str, tuple[str, str]]], ...] = (
    (
        ARTICLES,
        {
            "container_title": ("journal", "journaltitle"),
            "container_title_short": ("shortjournal", "shortjournal"),
            "issue": ("number", "number"),
            "number": ("eid", "eid"),
        },
    ),
    (
        PARTS,
        {
            "collection_number": ("number", "number"),
            "number": ("itemnumber", "itemnumber"),
            "genre": ("genre", "genre"),
        },
    ),
    (BOOKS, {"collection_number": ("number", "number"), "number": ("itemnumber", "itemnumber")}),
    (ONLINE, {"container_title": ("howpublished", "organization")}),
    (frozenset(("periodical",)), {"number": ("itemnumber", "itemnumber")}),
    (frozenset(("thesis",)), {"publisher": ("school", "institution")}),
    (frozenset(("report",)), {"publisher": ("institution", "institution")}),
)
"""What the types of a group call a field, in BibTeX and in BibLaTeX."""

DEGREES: dict[str, tuple[str, str]] = {
    # genre: BibTeX entry type that says it, BibLaTeX localisation key that says it
    "PhD thesis": ("phdthesis", "phdthesis"),
    "Master's thesis": ("mastersthesis", "mathesis"),
    "Bachelor's thesis": ("", "bathesis"),
}
MASTERS = (
    "master",
    "magist",
    "maestr",
    "maîtris",
    "mestrad",
    "laurea magistrale",
    "diplom",
    "m.sc",
    "msc",
    "m.a.",
    "ma thesis",
    "магистер",
)
"""Stems of words for a thesis below the doctorate, which BibTeX files as ``mastersthesis``."""
REPORT_KEYS = {"techreport": "Technical report", "resreport": "Research report"}
"""BibLaTeX localisation keys of ``type`` in reports (manual, section 4.9.2.13)."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Month macros of the standard styles."""
ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
"""btxdoc, ``edition``: "This should be an ordinal, and should have the first letter capitalized"."""

EPRINT_TYPES = {
    "arxiv": "arXiv",
    "jstor": "JSTOR",
    "hdl": "HDL",
    "googlebooks": "Google Books",
    "pubmed": "PubMed",
}
"""``eprinttype`` (biblatex 3.13.7) and the archive it names."""

BABEL: dict[str, str] = {
    "afrikaans": "af", "albanian": "sq", "amharic": "am", "arabic": "ar", "armenian": "hy", "assamese": "as", "asturian": "ast",
    "azerbaijani": "az", "basque": "eu", "belarusian": "be", "bengali": "bn", "bosnian": "bs", "breton": "br", "bulgarian": "bg",
    "burmese": "my", "catalan": "ca", "chinese": "zh", "coptic": "cop", "croatian": "hr", "czech": "cs", "danish": "da", "dutch": "nl",
    "english": "en", "american": "en-US", "british": "en-GB", "canadian": "en-CA", "australian": "en-AU", "newzealand": "en-NZ",
    "esperanto": "eo", "estonian": "et", "faroese": "fo", "finnish": "fi", "french": "fr", "acadian": "fr-CA", "friulian": "fur",
    "galician": "gl", "georgian": "ka", "german": "de", "ngerman": "de", "austrian": "de-AT", "naustrian": "de-AT",
    "nswissgerman": "de-CH", "swissgerman": "de-CH", "greek": "el", "hausa": "ha", "hebrew": "he", "hindi": "hi", "hungarian": "hu",
    "icelandic": "is", "indonesian": "id", "interlingua": "ia", "irish": "ga", "italian": "it", "japanese": "ja", "kannada": "kn",
    "kazakh": "kk", "khmer": "km", "korean": "ko", "kurmanji": "kmr", "lao": "lo", "latin": "la", "latvian": "lv", "lithuanian": "lt",
    "lowersorbian": "dsb", "luxembourgish": "lb", "macedonian": "mk", "malay": "ms", "malayalam": "ml", "marathi": "mr",
    "mongolian": "mn", "nepali": "ne", "norsk": "nb", "norwegian": "no", "nynorsk": "nn", "occitan": "oc", "persian": "fa",
    "piedmontese": "pms", "polish": "pl", "portuguese": "pt", "brazilian": "pt-BR", "punjabi": "pa", "romanian": "ro", "romansh": "rm",
    "russian": "ru", "samin": "se", "sanskrit": "sa", "scottish": "gd", "serbian": "sr", "sinhala": "si", "slovak": "sk",
    "slovene": "sl", "slovenian": "sl", "spanish": "es", "mexican": "es-MX", "swahili": "sw", "swedish": "sv", "syriac": "syr",
    "tamil": "ta", "telugu": "te", "thai": "th", "tibetan": "bo", "turkish": "tr", "turkmen": "tk", "ukrainian": "uk",
    "uppersorbian": "hsb", "urdu": "ur", "uyghur": "ug", "uzbek": "uz", "vietnamese": "vi", "welsh": "cy", "yiddish": "yi",
    "bahasa": "id", "bahasai": "id", "bahasam": "ms", "brazil": "pt-BR", "canadien": "fr-CA", "farsi": "fa", "francais": "fr",
    "frenchb": "fr", "germanb": "de", "magyar": "hu", "polutonikogreek": "el", "portuges": "pt", "ukenglish": "en-GB",
    "usenglish": "en-US", "usorbian": "hsb", "lsorbian": "dsb", "bokmal": "nb",
}  # fmt: skip
"""babel's option names (babel manual, section 1.28, and its older aliases) to BCP 47. The first name of a tag
is the one written, but:"""
BABEL_PREFERRED = {
    "de": "ngerman",
    "de-AT": "naustrian",
    "de-CH": "nswissgerman",
    "de-DE": "ngerman",
    "nb": "norsk",
    "no": "norsk",
    "sl": "slovene",
}

READ_NAMES: dict[str, str] = {
    "annotation": "annote", "annote": "annote", "summary": "abstract", "review": "note",
    "accession_number": "accession_number", "accession-number": "accession_number", "accessionnumber": "accession_number",
    "unique-id": "accession_number", "an": "accession_number", "source": "source", "copyright": "rights", "rights": "rights",
    "license": "rights", "lccn": "call_number", "library": "call_number", "callnumber": "call_number", "call-number": "call_number",
    "keyword": "keyword", "address": "publisher_place", "location": "publisher_place", "place": "publisher_place",
    "shortjournal": "container_title_short", "journalabbr": "container_title_short", "abbrev_source_title": "container_title_short",
    "journal-iso": "container_title_short", "shortbooktitle": "container_title_short", "numpages": "number_of_pages",
    "numberofpages": "number_of_pages", "pmc": "PMCID", "accessdate": "accessed", "urlaccessdate": "accessed", "lastaccessed": "accessed",
    "lastchecked": "accessed", "organizer": "organizer", "bookauthor": "container_author", "serieseditor": "collection_editor",
    "genre": "genre", "conference": "event_title", "conferencetitle": "event_title", "docnumber": "number",
}  # fmt: skip
"""Other names under which fields are met: EndNote, Web of Science, Scopus, JabRef, Zotero, BibDesk."""

EDITOR_ROLES: dict[str, str] = {
    "editor": "editor", "compiler": "compiler", "collaborator": "contributor", "organizer": "organizer", "director": "director",
    "producer": "producer", "translator": "translator", "illustrator": "illustrator", "curator": "curator",
}  # fmt: skip
"""``editortype``, ``editoratype`` … (biblatex 2.3.6)."""

E_LOCATOR = Pattern(r"[eE]\d+|[A-Za-z]{1,4}\d{4,}|\d{6,}")
"""What stands in the place of pages in journals without any."""

NOT_INHERITED = frozenset(
    """abstract annotation annote file keywords ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring
    relatedtype shortauthor shorteditor shorthand shorthandintro shorttitle sortkey sortname sorttitle sortyear""".split()
)
"""Fields that stay with their entry (biblatex, appendix B), and those that speak of the whole alone."""
INHERITED_AS: tuple[tuple[frozenset[str], frozenset[str], dict[str, str]], ...] = (
    # types of the parent, types of the child, what its fields are called in the child; a name of "" does not
    # pass
    (
        frozenset(("mvbook", "book")),
        frozenset(("inbook", "bookinbook", "suppbook")),
        {"author": "bookauthor"},  # and "author", see inherit
    ),
    (
        frozenset(("mvbook", "mvcollection", "mvreference", "mvproceedings")),
        frozenset(
            "book collection reference proceedings inbook incollection inreference inproceedings bookinbook suppbook suppcollection".split()
        ),
        {
            "title": "maintitle",
            "subtitle": "mainsubtitle",
            "titleaddon": "maintitleaddon",
            "indextitle": "",
            "indexsorttitle": "",
        },
    ),
    (
        frozenset("book collection reference proceedings".split()),
        frozenset(
            "inbook incollection inreference inproceedings conference bookinbook suppbook suppcollection".split()
        ),
        {
            "title": "booktitle",
            "subtitle": "booksubtitle",
            "titleaddon": "booktitleaddon",
            "indextitle": "",
            "indexsorttitle": "",
        },
    ),
    (
        frozenset(("periodical",)),
        frozenset(("article", "suppperiodical", "review")),
        {
            "title": "journaltitle",
            "subtitle": "journalsubtitle",
            "titleaddon": "journaltitleaddon",
            "indextitle": "",
            "indexsorttitle": "",
        },
    ),
)
"""How titles and authors of a parent are called in its children (biblatex, appendix B, table 5); other fields
keep their names."""
SYNONYMS = {
    "journal": "journaltitle",
    "location": "address",
    "school": "institution",
    "annote": "annotation",
    "archiveprefix": "eprinttype",
}
"""Names that are one field: a child that has either inherits neither."""

MACROS: dict[str, str] = {
    "acmcs": "ACM Computing Surveys", "acta": "Acta Informatica", "cacm": "Communications of the ACM",
    "ibmjrd": "IBM Journal of Research and Development", "ibmsj": "IBM Systems Journal", "ieeese": "IEEE Transactions on Software Engineering",
    "ieeetc": "IEEE Transactions on Computers", "ieeetcad": "IEEE Transactions on Computer-Aided Design of Integrated Circuits",
    "ipl": "Information Processing Letters", "jacm": "Journal of the ACM", "jcss": "Journal of Computer and System Sciences",
    "scp": "Science of Computer Programming", "sicomp": "SIAM Journal on Computing", "tocs": "ACM Transactions on Computer Systems",
    "tods": "ACM Transactions on Database Systems", "tog": "ACM Transactions on Graphics", "toms": "ACM Transactions on Mathematical Software",
    "toois": "ACM Transactions on Office Information Systems", "toplas": "ACM Transactions on Programming Languages and Systems",
    "tcs": "Theoretical Computer Science",
}  # fmt: skip
"""Macros that the standard styles define beside the months (btxbst.doc)."""

TAKEN = frozenset(
    """year month day date journal number eid articleno itemnumber seriesnumber howpublished organization institution school langid hyphenation
    crossref xdata entrysubtype eprint eprinttype archiveprefix subtitle maintitle mainsubtitle booksubtitle journalsubtitle editora editorb editorc
    editortype editoratype editorbtype editorctype article-number article_number articlenumber journaltitle""".split()
) | {name for row in FIELDS for name in row[1:3]} | READ_NAMES.keys()  # fmt: skip
"""Every field name that the reader knows: a value of ``extra`` under such a name is written with ``x-``
before it."""
