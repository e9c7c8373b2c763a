"""MARC 21 (https://www.loc.gov/marc/bibliographic/) and UNIMARC (IFLA, 3rd edition) by tag, and the MARC code
list for relators.

What needs more than a row (names, title, imprint, series, host item) is read by the modules beside this one;
:mod:`.read` has the table of them."""

from __future__ import annotations

from ...grammars.language_tags import ISO_639_2, THREE_LETTER

LANGUAGE_CODES = frozenset((*ISO_639_2, *THREE_LETTER)) - {"mul", "und", "zxx", "mis"}
"""Codes that name one language."""


LETTERS = "abcdefghijklmnopqrstuvwxyz3"


def _rows(text: str) -> dict[str, tuple[str, str]]:
    rows = {}
    for row in text.split("\n"):
        if row.strip():
            tags, key, codes = row.split()
            for tag in tags.split(","):
                rows[tag] = (key, LETTERS if codes == "*" else codes)
    return rows


MARC_21 = _rows("""
001,010,015,016,017,028,030,035,036,037,045,074,086 keep *
025,026,031,032,038,051,061,071,096,098,099 keep ab
027,088 number a
050,055,060,070,080,082,083,084,090 class_mark a
222,242,247,243,740 keep abnp
255 scale a
254,256,257,258,270,306,310,321,351,352,355,357,365,366,370,381,383 keep abcdef
362,500,501,507,513,514,515,518,522,525,526,530,533,534,535,536,544,545,546,547,550,555 note *
556,567,580,581,585 note *
504,505,506,508,510,511,516,521,524,538,540,541,542,561,562,563,565,583,584,586,588,590,591 keep *
520 abstract ab
600,610,611,630,647,648,650,651,655,657,658,662,689,690,691 subject abcdefgklmnopqrst
653 keyword a
760,762,767,770,772,774,775,776,777,780,785,786,787 keep *
""")
"""Tag -> what becomes of it and which subfields: a field of Record, ``subject`` (a heading with its
subdivisions) or ``keep`` (in ``extra``); ``*`` stands for all subfields in letters. A tag without a row
and without a function of :mod:`.read` describes the record and its carrier, or is a library's own: it
is not read."""

UNIMARC = _rows("""
001,003,012,013,014,015,020,021,022,035,040,071,072,073 keep *
206 scale a
207,208,230 keep a
300,301,302,303,304,305,306,307,308,309,310,311,312,313,314,315,316,317,320,321,322,323 note a
324,325,326,332,333,334,336,337,345 note a
327 keep ab
330,331 abstract a
501,503,510,512,513,514,515,516,517,518,520,530,531,532,540,541,545 keep aehi
600,601,602,604,605,606,607,608,616,617,620 subject abcdfhijlt
610 keyword a
675,676,680,686,687 class_mark a
411,421,422,423,424,425,430,431,432,433,434,435,436,437,440,441,442,443,444,445,446,447 keep *
448,451,452,453,455,456,462,470,481,482,488 keep *
""")
"""UNIMARC likewise."""

OLD_CATALOG = "[from old catalog]"
"""What the Library of Congress writes behind headings that it took over from its cards."""
DIVISIONS = "vxyz"
UNIMARC_DIVISIONS = "jxyz"
"""Subfields of subject headings that divide them."""

TYPES = {
    "c": "musical_score", "d": "musical_score", "e": "map", "f": "map", "g": "motion_picture", "i": "song",
    "j": "song", "k": "graphic",
    "m": "software", "o": "collection", "p": "collection", "t": "manuscript", "a": "book",
}  # fmt: skip
"""Leader/06 -> item type; text (a, t) is decided by the bibliographic level."""
UNIMARC_TYPES = {
    "a": "book", "b": "manuscript", "c": "musical_score", "d": "musical_score", "e": "map", "f": "map",
    "g": "motion_picture", "i": "song",
    "j": "song", "k": "graphic", "l": "software", "m": "collection",
}  # fmt: skip
"""UNIMARC likewise."""

INVENIO_TYPES = {
    "article": "article-journal", "published": "article-journal", "preprint": "article",
    "workingpaper": "report", "conferencepaper": "paper-conference",
    "book": "book", "section": "chapter", "bookchapter": "chapter", "thesis": "thesis", "report": "report",
    "deliverable": "report",
    "technicalnote": "report", "patent": "patent", "poster": "speech", "presentation": "speech",
    "lesson": "speech", "dataset": "dataset",
    "software": "software", "image": "graphic", "photo": "graphic", "figure": "graphic",
    "video": "motion_picture", "proceedings": "book",
}  # fmt: skip
"""Words of 980 in repositories on Invenio (Zenodo, CERN, INSPIRE), whose leader says nothing."""

FORMER_CODES = {
    "scr": "hr", "scc": "sr", "mol": "ro", "cam": "km", "esp": "eo", "eth": "gez", "far": "fo", "fri": "fy",
    "gae": "gd", "gag": "gl", "gua": "gn", "int": "ia", "iri": "ga", "kus": "kok", "lan": "oc",
    "lap": "smi", "max": "gv", "sao": "sm", "sho": "sn", "snh": "si", "sso": "st", "swz": "ss", "tag": "tl",
    "taj": "tg", "tar": "tt", "tsw": "tn", "ajm": "ia",
}  # fmt: skip
"""Codes of the MARC list that were replaced, and stand in older records."""

RELATORS = {
    code: field
    for field, codes in {
        "author": "aut cre dis lbt lyr art inv aud ive prg ctg",
        "editor": "edt edc red pbd",
        "translator": "trl",
        "illustrator": "ill",
        "compiler": "com",
        "composer": "cmp",
        "director": "drt fmd tld rdd fmk",
        "performer": "prf act sng mus itr cnd voc vac dnc",
        "narrator": "nrt stl",
        "producer": "pro fmp tlp",
        "script_writer": "aus sce",
        "interviewer": "ivr",
        "host": "hst",
        "curator": "cur",
        "organizer": "orm",
        "recipient": "rcp",
        "granting": "dgg uvp",
        "": "pbl prt dst bkp bjd bnd btr cns csl dnr dte dto fmo own mfr mfp prm pup scr sll ppm pta pth",
    }.items()
    for code in codes.split()
}
"""MARC relator code -> name field of Record, "granting" for who grants a degree, "" for who prints, sells
or owns; every other code is a contributor."""

UNIMARC_RELATORS = {
    "070": "author", "072": "author", "090": "author", "100": "author", "305": "author", "520": "author",
    "480": "author", "040": "author",
    "340": "editor", "651": "editor", "360": "editor", "710": "editor", "730": "translator",
    "440": "illustrator", "220": "compiler", "230": "composer",
    "300": "director", "590": "performer", "250": "performer", "545": "performer", "721": "performer",
    "005": "performer", "550": "narrator", "630": "producer",
    "690": "script_writer", "460": "author", "470": "interviewer", "295": "granting", "610": "", "620": "",
    "650": "", "310": "", "320": "", "390": "", "500": "", "700": "", "750": "", "110": "", "160": "",
    "660": "recipient", "557": "organizer",
}  # fmt: skip
"""UNIMARC appendix C likewise."""

FUNCTION_WORDS = {
    "degree granting institution": "granting", "degree grantor": "granting",
    "granting institution": "granting", "etablissement de soutenance": "granting",
    "publisher": "", "printer": "", "distributor": "", "manufacturer": "", "bookseller": "",
    "former owner": "", "owner": "", "donor": "", "binder": "",
    "verlag": "", "drucker": "", "imprimeur-libraire": "", "thesis advisor": "contributor",
    "degree supervisor": "contributor", "praeses": "contributor",
    "film director": "director", "filmmaker": "director", "screenwriter": "script_writer",
    "film producer": "producer", "composer": "composer",
    "actor": "performer", "singer": "performer", "instrumentalist": "performer", "conductor": "performer",
    "musician": "performer", "creator": "author",
    "writer": "author", "dissertant": "author", "artist": "author", "interviewee": "author",
    "cartographer": "author", "joint author": "author",
    "joint editor": "editor", "author of screenplay": "script_writer", "editor of compilation": "editor",
    "lyricist": "author", "librettist": "author",
    "issuing body": "contributor", "sponsoring body": "contributor", "host institution": "contributor",
    "author of introduction": "contributor",
    "writer of introduction": "contributor", "author of introduction, etc": "contributor",
}  # fmt: skip
"""Words of $e that the languages' tables of roles have not, or take otherwise."""

SUBFIELD_NAMES = {
    name.strip(): code
    for code, names in {
        "a": """title|personal name|corporate name or jurisdiction name as entry element|
            corporate name or jurisdiction name|meeting name or jurisdiction name as entry element|
            place of publication, distribution, etc|
            place of production, publication, distribution, manufacture|
            international standard book number|international standard serial number|
            extent|series statement|edition statement|topical term or geographic name entry element|
            topical term or geographic name as entry element|geographic name|
            uniform title|classification number|general note|summary, etc|summary|
            formatted contents note|bibliography, etc. note|bibliography, etc|dissertation note|
            language code of text/sound track or separate title|title proper/short title|
            standard number or code|lc control number|uncontrolled term|
            genre/form data or focus term|dates of publication and/or sequential designation|
            current publication frequency|language note|terms governing access|
            participant or performer note""",
        "b": """remainder of title|name of publisher, distributor, etc|
            name of producer, publisher, distributor, manufacturer|other physical details|
            remainder of edition statement|
            numeration|subordinate unit|item number""",
        "c": """statement of responsibility, etc|statement of responsibility|
            date of publication, distribution, etc|
            date of production, publication, distribution, manufacture, or copyright notice|
            dimensions|titles and other words associated with a name|
            titles and words associated with a name|location of meeting|terms of availability""",
        "d": "dates associated with a name|dates associated with name|date of meeting or treaty signing",
        "e": "relator term|accompanying material",
        "4": "relator code|relationship|relationship code",
        "g": "related parts|miscellaneous information",
        "h": "medium|language code of original",
        "n": "number of part/section of a work|number of part/section/meeting",
        "p": "name of part/section of a work",
        "q": "fuller form of name|qualifying information",
        "t": "title of a work",
        "u": "uniform resource identifier",
        "v": "volume/sequential designation|volume number/sequential designation|form subdivision",
        "x": "general subdivision|international standard serial number of host",
        "y": "chronological subdivision",
        "z": "geographic subdivision|canceled/invalid isbn|canceled/invalid issn",
        "2": "source of number or code|source of heading or term|source",
        "": "fixed length control field|control field|fixed length data elements|fixed-length data elements",
    }.items()
    for name in names.replace("\n", " ").split("|")
}
"""Names of subfields as labelled MARC views (Koha) print them -> code."""
