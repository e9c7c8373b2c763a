"""RIS's words: types, tags, and which field a tag fills in which type.

Sources: "RIS Format Specifications" (Research Information Systems, 2001, and the tables of 2011), which name
the tags and map ``BT``, ``T2`` and ``A2`` by type; EndNote's reference types (what the numbered and custom
fields hold); what databases write in practice. Types are CSL's on the side of Record."""

from __future__ import annotations

TYPE_OF = {
    "ABST": "article-journal",
    "ADVS": "motion_picture",
    "AGGR": "dataset",
    "ANCIENT": "classic",
    "ART": "graphic",
    "BILL": "bill",
    "BLOG": "post-weblog",
    "BOOK": "book",
    "CASE": "legal_case",
    "CHAP": "chapter",
    "CHART": "graphic",
    "CLSWK": "classic",
    "COMP": "software",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "CTLG": "book",
    "DATA": "dataset",
    "DATASET": "dataset",
    "DBASE": "dataset",
    "DICT": "entry-dictionary",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia",
    "EQUA": "document",
    "FIGURE": "figure",
    "GEN": "document",
    "GOVDOC": "report",
    "GRANT": "document",
    "GRNT": "document",
    "HEAR": "hearing",
    "ICOMM": "personal_communication",
    "INPR": "article-journal",
    "INTV": "interview",
    "JFULL": "periodical",
    "JOUR": "article-journal",
    "LEGAL": "regulation",
    "MANSCPT": "manuscript",
    "MAP": "map",
    "MGZN": "article-magazine",
    "MPCT": "motion_picture",
    "MULTI": "broadcast",
    "MUSIC": "musical_score",
    "NEWS": "article-newspaper",
    "PAMP": "pamphlet",
    "PAT": "patent",
    "PCOMM": "personal_communication",
    "RPRT": "report",
    "SER": "book",
    "SLIDE": "speech",
    "SOUND": "song",
    "STAND": "standard",
    "STAT": "legislation",
    "THES": "thesis",
    "UNBILL": "bill",
    "UNPB": "manuscript",
    "UNPD": "manuscript",
    "VIDEO": "motion_picture",
    "WEB": "webpage",
}
"""RIS type -> CSL type. A type that is not here is read as "document", and its word is kept."""

CODE_OF = {
    "article": "UNPB",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "MULTI",
    "chapter": "CHAP",
    "classic": "CLSWK",
    "collection": "GEN",
    "dataset": "DATA",
    "document": "GEN",
    "entry": "ENCYC",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "event": "GEN",
    "figure": "FIGURE",
    "graphic": "ART",
    "hearing": "HEAR",
    "interview": "PCOMM",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "motion_picture": "MPCT",
    "musical_score": "MUSIC",
    "pamphlet": "PAMP",
    "paper-conference": "CONF",
    "patent": "PAT",
    "performance": "GEN",
    "periodical": "JFULL",
    "personal_communication": "PCOMM",
    "post": "ICOMM",
    "post-weblog": "BLOG",
    "regulation": "LEGAL",
    "report": "RPRT",
    "review": "JOUR",
    "review-book": "JOUR",
    "software": "COMP",
    "song": "SOUND",
    "speech": "SLIDE",
    "standard": "STAND",
    "thesis": "THES",
    "treaty": "LEGAL",
    "webpage": "ELEC",
}
"""CSL type -> RIS type. Where reading it would give another CSL type, a note line ``type: …`` says which it
was."""

TEXTS = {
    "TI": "title",
    "ST": "title_short",
    "T2": "container_title",
    "J2": "container_title_short",
    "T3": "collection_title",
    "RI": "reviewed_title",
    "OP": "original_title",
    "VL": "volume",
    "IS": "issue",
    "NV": "number_of_volumes",
    "ET": "edition",
    "SE": "section",
    "M1": "number",
    "M3": "genre",
    "PB": "publisher",
    "CY": "publisher_place",
    "LA": "language",
    "AB": "abstract",
    "DO": "DOI",
    "UR": "URL",
    "AV": "archive_location",
    "CN": "call_number",
    "LB": "citation_label",
    "DB": "source",
    "AN": "accession_number",
    "ID": "id",
}
"""Tag -> field of one string, in every type that :data:`TEXTS_BY_TYPE` does not name."""

NAMES = {"AU": "author", "ED": "editor", "A3": "collection_editor", "A4": "translator"}
"""Tag -> field of names, one name a line, likewise."""

WHOLE = frozenset(
    "book classic collection dataset manuscript map musical_score pamphlet periodical report software standard thesis".split()
)
"""Types that stand alone: ``T2`` is the series (as EndNote has it), a lone ``SP`` the number of pages."""

LEGAL = frozenset("bill hearing legislation regulation treaty".split())
SCREEN = frozenset("broadcast motion_picture".split())
JOURNAL = frozenset("article-journal article-magazine article-newspaper review review-book".split())
SERIAL_NUMBER = frozenset("book chapter classic collection musical_score pamphlet".split())

NUMBERED = frozenset("patent report standard".split())
"""Types whose own number stands in ``SN`` (EndNote's table), told from an ISSN or ISBN by its shape; ``M1``
is read as well."""

FIRMS = frozenset(
    form + stop
    for word in "Ltd Limited Inc Incorporated LLC LLP GmbH Corp Corporation PLC Ltda KGaA".split()
    for form in (word, word.upper(), word.capitalize())
    for stop in ("", ".")
)
"""What follows the comma in a firm's name and is nobody's given name."""

OTHERS = frozenset(
    ("et al", "et al.", "and others", "others", "[et al.]", "[et al]", "et alii", "u.a.", "и др.")
)
"""What stands in the place of a name when not all are named."""

TEXTS_BY_TYPE: dict[str, dict[str, str]] = {
    **{kind: {"M1": "collection_number"} for kind in SERIAL_NUMBER},
    **{kind: {"T3": "authority"} for kind in LEGAL},
    "dataset": {"ET": "version"},
    "software": {"ET": "version"},
    "legal_case": {"PB": "authority"},
    "map": {"C1": "scale"},
    "speech": {"T2": "event_title"},
    "patent": {"C6": "status"},
}
NAMES_BY_TYPE: dict[str, dict[str, str]] = {
    **{kind: {"A2": "director", "A3": "producer", "A4": "performer"} for kind in SCREEN},
    "interview": {"A2": "interviewer"},
    "personal_communication": {"A2": "recipient"},
    "song": {"A2": "performer"},
}

TEXT_ALIASES = {"T1": "TI", "CT": "TI", "VO": "VL", "CP": "IS", "NO": "IS", "DI": "DO", "PU": "PB"}
NAME_ALIASES = {"A1": "AU", "TA": "A4", "FA": "A4"}
"""Tags that are read like another and not written: the synonyms of 2001, and what EBSCO, Ovid, Web of Science
and others write."""

HELD = frozenset(
    "PY Y1 YR DA Y2 SP EP SN N1 N2 JF JO JA J1 BT T2 C3 C1 C2 C7 A2 M3 L3 UR LK DP LA KW CY PI PP EI BN J9 JI ET".split()
)
"""Tags whose meaning depends on their neighbours; read after the others."""

QUIET = frozenset(
    "AD C1 C2 C3 C4 C5 C6 C7 C8 CA CR DP FN L1 L2 L3 L4 M2 N2 OL RN RP SV TT U1 U2 U3 U4 U5".split()
)
"""Tags without a field of Record: kept in ``extra`` without a word, and written again under the same tag."""

KNOWN = HELD | QUIET | TEXTS.keys() | NAMES.keys() | TEXT_ALIASES.keys() | NAME_ALIASES.keys() | {"TY", "ER"}

NOTE_LABELS = {
    "rights": "Rights",
    "class_mark": "Class mark",
    "PMID": "PMID",
    "PMCID": "PMCID",
    "DOI": "DOI",
    "URL": "URL",
}
"""Fields that have no tag (in a type) stand in a note line ``label: value``: under these labels, or under the
name of the CSL variable in small letters ("event-title: …"), which is how reference managers keep such fields
in theirs."""

SEASON_WORDS = ("Spring", "Summer", "Autumn", "Winter")
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
CIRCA = "circa"
"""The "other information" after the third slash of a date. Source: RIS Format Specifications, "Date"."""

RESTATED = {
    "article-journal": (
        "article",
        "journal article",
        "journal",
        "artículo",
        "aufsatz",
        "zeitschriftenartikel",
    ),
    "article-magazine": ("article", "magazine article"),
    "article-newspaper": ("article", "newspaper article"),
    "book": ("book", "books", "monograph", "buch"),
    "chapter": ("book chapter", "book section", "chapter"),
    "paper-conference": (
        "conference paper",
        "conference proceeding",
        "conference proceedings",
        "proceedings paper",
    ),
    "thesis": ("thesis", "theses", "dissertation", "dissertation/thesis", "dissertations & theses"),
    "report": ("report",),
    "webpage": ("web page", "website"),
}
"""``M3`` in these words says no more than ``TY`` does: it is kept in ``extra`` and is no genre."""

SUFFIXES = frozenset("jr jr. sr sr. ii iii iv v vi 2nd 3rd 4th".split())
"""Suffixes that are recognised in the second place too ("King, Jr., Martin Luther")."""

ORDER = (
    """TY ID AU A1 TI ST T2 C3 J2 T3 ED A2 A3 A4 PY DA VL IS SP EP C7 M1 M3 NV ET SE OP RI PB CY C1 C2 C6 SN DO UR L3 Y2 LA AB KW
    AV CN LB DB AN N1"""
).split()
"""The order in which tags are written; ``TY`` first, ``ER`` last (both required by the specification)."""
