"""RIS's words: types, tags, and which field a tag fills in which type.

Sources: "RIS Format Specifications" (Research Information Systems, 2001, and the tables of 2011), which name
the tags; EndNote's table of reference types, which says what each tag holds in each of its 48 types; what
reference managers and databases write in practice. Types are CSL's on the side of Record."""

from __future__ import annotations

from ...model import NAME_FIELDS

TYPE_OF = dict(
    pair.split(":")
    for pair in """
    ABST:article-journal ADVS:motion_picture AGGR:dataset ANCIENT:classic ART:graphic BILL:bill BLOG:post-weblog BOOK:book CASE:legal_case
    CHAP:chapter CHART:graphic CLSWK:classic COMP:software CONF:paper-conference CPAPER:paper-conference CTLG:book DATA:dataset DATASET:dataset
    DBASE:dataset DICT:entry-dictionary EBOOK:book ECHAP:chapter EDBOOK:book EJOUR:article-journal ELEC:webpage ENCYC:entry-encyclopedia
    EQUA:document FIGURE:figure GEN:document GOVDOC:report GRANT:document GRNT:document HEAR:hearing ICOMM:personal_communication
    INPR:article-journal INTV:interview JFULL:periodical JOUR:article-journal LEGAL:regulation MANSCPT:manuscript MAP:map MGZN:article-magazine
    MPCT:motion_picture MULTI:broadcast MUSIC:musical_score NEWS:article-newspaper PAMP:pamphlet PAT:patent PCOMM:personal_communication
    RPRT:report SER:book SLIDE:speech SOUND:song STAND:standard STAT:legislation THES:thesis UNBILL:bill UNPB:manuscript UNPD:manuscript
    VIDEO:motion_picture WEB:webpage""".split()
)
"""RIS type -> CSL type. A type that is not here is read as "document", and its word is kept."""

CODE_OF = dict(
    pair.split(":")
    for pair in """
    article:UNPB article-journal:JOUR article-magazine:MGZN article-newspaper:NEWS bill:BILL book:BOOK broadcast:MULTI chapter:CHAP
    classic:CLSWK collection:GEN dataset:DATA document:GEN entry:ENCYC entry-dictionary:DICT entry-encyclopedia:ENCYC event:GEN figure:FIGURE
    graphic:ART hearing:HEAR interview:PCOMM legal_case:CASE legislation:STAT manuscript:MANSCPT map:MAP motion_picture:MPCT
    musical_score:MUSIC pamphlet:PAMP paper-conference:CONF patent:PAT performance:GEN periodical:JFULL personal_communication:PCOMM
    post:ICOMM post-weblog:BLOG regulation:LEGAL report:RPRT review:JOUR review-book:JOUR software:COMP song:SOUND speech:SLIDE
    standard:STAND thesis:THES treaty:LEGAL webpage:ELEC""".split()
)
"""CSL type -> RIS type. Where reading it would give another CSL type, a note line ``type: …`` says which it
was."""

ALIKE = dict(
    pair.split(":")
    for pair in """
    ABST:JOUR DATASET:DATA ELEC:WEB GRNT:GRANT ICOMM:PCOMM INPR:JOUR INTV:PCOMM JFULL:JOUR SOUND:MUSIC UNBILL:BILL UNPD:UNPB VIDEO:MPCT""".split()
)
"""Types that EndNote has not, and those whose tags they share where no row names them."""

MEANINGS = """
    AU author *
    AU director MPCT
    AU editor EDBOOK
    AU composer MUSIC
    AU author SOUND
    TI title *
    ST title_short *
    T2 container_title *
    T2 collection_title BOOK CLSWK COMP CTLG EDBOOK MANSCPT MAP MPCT MULTI PAMP RPRT UNPB WEB
    T2 container_title ELEC PAMP VIDEO
    T2 event_title CONF CPAPER SLIDE
    T2 division THES
    T2 section HEAR
    T2 medium CHART EQUA FIGURE
    T2 volume LEGAL
    C3 container_title CONF CPAPER
    C2 PMCID JOUR MGZN
    C3 dimensions ADVS ART MAP SOUND
    C3 PMCID EJOUR
    C7 number JOUR EJOUR
    C7 PMCID ECHAP EBOOK
    J2 container_title_short *
    NV container_title_short CASE
    T3 collection_title *
    T3 authority BILL HEAR LEGAL
    T3 supplement_number< LEGAL
    T3 volume_title ANCIENT
    T3 division UNPB
    T3 number~ STAND
    T3 container_title~ EJOUR
    T3 references~ CASE
    T3 publisher~ BLOG
    T3 - PAT STAT
    ED editor *
    A2 editor< *
    A2 editor ANCIENT BLOG CHAP CONF CPAPER DICT EBOOK ECHAP ENCYC MUSIC SER
    A2 collection_editor BOOK CLSWK COMP EDBOOK MAP MULTI RPRT UNPB WEB
    A2 series_creator MPCT
    A2 performer ADVS SOUND
    A2 producer DATA
    A2 recipient PCOMM
    A2 interviewer INTV
    A2 contributor BILL
    A2 container_title CASE
    A2 division GOVDOC
    A2 publisher~ CTLG PAMP
    A2 authority LEGAL PAT STAND
    A2 - CHART EQUA FIGURE
    A3 collection_editor *
    A3 editor BOOK
    A3 contributor THES PAT
    A3 producer MPCT
    A3 illustrator BLOG
    A3 publisher~ RPRT
    A3 references~ CASE
    A4 translator *
    A4 performer MPCT
    A4 producer SOUND MUSIC
    A4 contributor CASE
    A4 organizer CONF
    A4 editor~ SER
    A4 division RPRT
    A4 - DATA
    VL volume *
    VL genre~ THES
    VL number~ LEGAL PAMP STAND
    VL dimensions CHART EQUA FIGURE
    VL version~ COMP
    VL accessed~ WEB BLOG
    VL - PAT GRANT
    C6 volume~ STAT
    C6 issue RPRT
    C6 status PAT
    IS issue *
    IS number~ PAT
    C2 issue~ NEWS
    M1 number *
    M1 issue~ CONF CPAPER EJOUR JOUR MGZN
    M1 collection_number BOOK CLSWK CTLG EBOOK ECHAP EDBOOK PAMP SER MUSIC
    M1 number_of_volumes~ CHAP
    M1 dimensions MULTI
    M1 dimensions~ ART
    M1 accessed~ WEB BLOG
    M1 page_first~ LEGAL NEWS STAND
    M1 status GRANT
    M1 - PAT
    SV number CASE
    SV collection_number CHAP
    NV number_of_volumes *
    NV number~ CTLG DATA EJOUR LEGAL MANSCPT PCOMM STAND STAT
    NV version EBOOK
    NV collection_number RPRT
    NV - GRANT MGZN NEWS PAT
    ET edition *
    ET version CHART COMP DATA EQUA FIGURE
    ET chapter_number BILL HEAR STAT
    ET status CASE
    ET available_date AGGR DBASE
    ET medium MANSCPT PCOMM
    ET - GRANT PAT
    SE section *
    SE chapter_number CHAP SER
    SE page_first JOUR MGZN MANSCPT
    SE page~ BOOK
    SE number_of_pages CTLG AGGR
    SE available_date EJOUR
    SE submitted CASE
    SE original_date DATA
    SE number BLOG
    SE version DICT
    SE - GRANT PAT
    C1 section CHAP ECHAP NEWS SER
    C1 publisher_place CONF CPAPER
    C1 performer~ ADVS MPCT SOUND
    C1 medium MUSIC
    C1 accessed~ EJOUR MULTI WEB EBOOK
    C1 scale MAP
    OP original_title *
    OP references BILL CASE HEAR LEGAL STAT PAT
    OP note ADVS BLOG COMP RPRT SOUND WEB
    OP container_title~ CONF CPAPER
    OP - DATA GRANT
    RI reviewed_title *
    RI section~ STAT
    RI - DATA
    PB publisher *
    PB authority CASE
    PB archive MANSCPT
    C5 publisher~ STAT
    C5 medium ADVS MPCT MULTI SOUND
    C5 references~ PAT
    CY publisher_place *
    CY event_place CONF CPAPER
    CY jurisdiction STAT PAT
    M3 genre *
    M3 medium~ MPCT
    M3 references~ CASE
    C4 genre MPCT
    M2 number_of_pages PAMP
    LA language *
    AB abstract *
    RN annote *
    RP note RPRT
    DO DOI *
    UR URL *
    Y2 accessed *
    Y2 submitted PAT
    AV archive_location *
    CN call_number *
    LB citation_label *
    DB source *
    AN accession_number *
    ID id *
"""
"""What a tag means: tag, field, and the types in which it does; ``*``: in all that no other row of the tag
names; ``-``: nothing that Record has a field for. The rows are read both ways: a field is written under the
first tag that means it in the type. ``~``: only where no other tag fills the field, and never written; ``<``:
read and never written."""

SPREAD = frozenset(
    "PY Y1 YR DA Y2 SP EP SN N1 N2 JF JO JA J1 BT T2 C3 C2 C5 C7 DO M3 L3 UR LK DP LA KW CY PI PP EI BN J9 JI ET U1 U2".split()
)
"""Tags that are understood by their neighbours or have a notation of their own; read after the others."""

WHOLE = frozenset("BOOK CLSWK EBOOK ECHAP EDBOOK THES".split())
"""Types in which a lone ``SP`` is the number of pages."""
DESCRIBED = frozenset("ART BLOG CHART COMP EQUA FIGURE MAP MPCT WEB ELEC VIDEO".split())
"""Types in which ``SP`` is a description: an extent, a running time."""

PERIODICAL = frozenset("ABST EJOUR INPR JFULL JOUR MGZN NEWS".split())
"""Types whose container has names of its own: ``JF``, ``JO``, ``JA``."""
NUMBERED = frozenset("DBASE GOVDOC PAT RPRT STAND".split())
"""Types whose own number stands in ``SN``, told from an ISSN or ISBN by its shape."""
ACCESSED_ON = frozenset("AGGR CASE DBASE EBOOK EJOUR MULTI".split())
"""Types in which ``DA`` is the day of access."""
UNDATED = frozenset(("GRANT", "GRNT"))
"""Types in which ``DA`` is a deadline and says nothing of the work."""

TEXT_ALIASES = {"T1": "TI", "CT": "TI", "VO": "VL", "CP": "IS", "NO": "IS", "DI": "DO", "PU": "PB"}
NAME_ALIASES = {"A1": "AU", "FA": "A4"}
"""Tags that are read like another and not written: the synonyms of 2001, and what EBSCO, Ovid, Web of Science
and others write."""

QUIET = frozenset(
    """AD A4 C1 C2 C3 C4 C5 C6 C7 C8 CA CR DP FN L1 L2 L3 L4 M1 M2 N2 OL OP OR PS BD RI RN RP SE SV T3 TA TT AI PA WE U1 U2 U3 U4 U5 ET VL NV A2""".split()
)
"""Tags without a field of Record, everywhere or in some types: kept in ``extra`` without a word, and written
again under the same tag."""


def _read_rows() -> dict[str, dict[str, str]]:
    """Tag -> type, or ``*`` -> field with its mark."""
    rows: dict[str, dict[str, str]] = {}
    for line in MEANINGS.strip().splitlines():
        tag, field, *codes = line.split()
        rows.setdefault(tag, {}).update(dict.fromkeys(codes, field))
    return rows


ROWS = _read_rows()
KNOWN = SPREAD | QUIET | ROWS.keys() | TEXT_ALIASES.keys() | NAME_ALIASES.keys() | {"TY", "ER"}
_NAMES = frozenset(NAME_FIELDS)
_tags: dict[str, dict[str, str]] = {}


def meaning(tag: str, code: str) -> str:
    """The field of a tag in a type, with its mark; ``""`` for none.

    >>> meaning("A2", "BOOK"), meaning("A2", "CHAP"), meaning("VL", "THES"), meaning("T3", "PAT"), meaning("XX", "BOOK")
    ('collection_editor', 'editor', 'genre~', '', '')
    """
    row = ROWS.get(tag, {})
    found = row.get(code) or row.get(ALIKE.get(code, "")) or row.get("*", "")
    return "" if found == "-" else found


def tags_of(code: str) -> dict[str, str]:
    """Field -> the tag under which it is written in a type: one that names the type before one that all
    share.

    >>> tags_of("BOOK")["collection_editor"], tags_of("CHAP")["editor"], tags_of("CASE")["number"]
    ('A2', 'A2', 'SV')
    """
    known = _tags.get(code)
    if known is not None:
        return known
    own: dict[str, str] = {}
    shared: dict[str, str] = {}
    for tag, row in ROWS.items():
        field = meaning(tag, code)
        if field and field[-1] not in "~<":
            (own if code in row or ALIKE.get(code) in row else shared).setdefault(field, tag)
    found = _tags[code] = shared | own
    return found


def is_names(field: str) -> bool:
    """Whether a field holds names."""
    return field in _NAMES


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

CIRCA = "circa"
"""The "other information" after the third slash of a date. Source: RIS Format Specifications, "Date"."""

RESTATED = {
    "article-journal": ("article", "journal article", "journal", "artículo", "aufsatz", "zeitschriftenartikel"),
    "article-magazine": ("article", "magazine article"),
    "article-newspaper": ("article", "newspaper article"),
    "book": ("book", "books", "monograph", "buch"),
    "chapter": ("book chapter", "book section", "chapter"),
    "paper-conference": ("conference paper", "conference proceeding", "conference proceedings", "proceedings paper"),
    "thesis": ("thesis", "theses", "dissertation", "dissertation/thesis", "dissertations & theses"),
    "report": ("report",),
    "webpage": ("web page", "website"),
}  # fmt: skip
"""``M3`` in these words says no more than ``TY`` does: it is kept in ``extra`` and is no genre."""

ORDER = (
    """TY ID AU A1 TI ST T2 C3 J2 T3 ED A2 A3 A4 PY DA VL IS SP EP C7 M1 M3 NV ET SE OP RI PB CY C1 C2 C4 C5 C6 SN SV DO UR L3 Y2 LA AB KW
    AV CN LB DB AN RN N1"""
).split()
"""The order in which tags are written; ``TY`` first, ``ER`` last (both required by the specification)."""
