"""MARC 21 (https://www.loc.gov/marc/bibliographic/) and UNIMARC (IFLA, 3rd edition) by tag, and the MARC code
list for relators.

A row of MARC_21 and UNIMARC is ``tag -> (key of labels.keys, subfields)``: the subfields are joined in the
order of the field. What needs more than that (names, title, imprint, series, host item) has a shape of its
own in :mod:`cyberdip_cli.pages.layouts.marc.fields`."""

# ruff: noqa: E501

from __future__ import annotations

from ...grammars.language_tags import ISO_639_2, THREE_LETTER

LANGUAGE_CODES = frozenset((*ISO_639_2, *THREE_LETTER)) - {"mul", "und", "zxx", "mis"}
"""Codes that name one language."""


def _rows(text: str) -> dict[str, tuple[str, str]]:
    rows = {}
    for row in text.split("\n"):
        if row.strip():
            tags, key, codes = row.split()
            for tag in tags.split(","):
                rows[tag] = (key, "" if codes == "*" else codes)
    return rows


MARC_21 = _rows("""
001 identifier *
010 identifier a
015 identifier a
017 identifier a
020 isbn a
022 issn a
027 report_number a
028 identifier ab
030 identifier a
088 report_number a
050,060,070,080,090 class_mark ab
082,083,084 class_mark a
130,240 title_uniform anpfl
210,222,246,247,740 title_alternate abnp
242 title_translated abnp
250 edition ab
255 item_description abc
300 physical_description abcef
310,321 publication_frequency ab
306 playing_time a
362 notes a
500,501,507,513,515,518,525,530,533,534,536,545,547,550,555,556,561,580,581,585,590 notes abcdefn3
502 dissertation_note agbcd
504 bibliography a
505 table_of_contents agrt
506,540 access ab
508,511 credits a
520 abstract ab
521 audience a
524 citation a
538 medium a
542 rights dfgn
546 language_original ab
586 awards a
600,610,611,630,647,648,650,689 subjects abcdefgklmnoprstvxyz
651,662 subject_place avxyz
653 keywords a
776,775,786,787 related_items at
780 title_previous at
785 title_new at
336,337,338,344,345,346,347,380 drop a
""")
"""Tag -> key and subfields; an empty string for a control field."""

UNIMARC = _rows("""
001 identifier *
010 isbn a
011 issn a
012,020,021,071 identifier a
205 edition abf
206,207,208,230 item_description a
215 physical_description acde
300,301,302,303,304,305,306,307,308,310,311,312,313,314,315,316,317,320,321,322,323,324,325,333,334,336,337,345 notes a
326 publication_frequency a
327 table_of_contents a
328 dissertation_note abced
330,331 abstract a
500 title_uniform ahi
510,512,513,514,515,516,517,518,532,540 title_alternate aehi
454 title_original t
600,601,602,605,606,608,616 subjects abcdfhijtxyz
607 subject_place axyz
610 keywords a
608 genre a
675,676,680,686,687 class_mark a
421,422,423,451,452,453,455,456,488 related_items t
430,431,432,433,434,435,436,437 title_previous t
440,441,442,443,444,445,446,447,448 title_new t
""")

RELATORS = {
    code: field
    for field, codes in {
        "author": "aut cre dis lbt lyr art inv aud",
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
    }.items()
    for code in codes.split()
}
"""MARC relator code -> name field of Record; every other code is a contributor."""

UNIMARC_RELATORS = {
    "070": "author", "072": "author", "090": "author", "100": "author", "305": "author", "520": "author", "480": "author", "040": "author",
    "340": "editor", "651": "editor", "360": "editor", "710": "editor", "730": "translator", "440": "illustrator", "220": "compiler", "230": "composer",
    "300": "director", "590": "performer", "250": "performer", "545": "performer", "721": "performer", "005": "performer", "550": "narrator", "630": "producer",
    "690": "script_writer", "460": "interviewer", "660": "recipient", "557": "organizer",
}  # fmt: skip
"""UNIMARC appendix C likewise."""

KINDS = {
    "am": "Book", "ac": "Collection", "ad": "Collection", "ai": "Database", "as": "Serial", "aa": "Component part", "ab": "Article",
    "tm": "Manuscript", "c": "Musical Score", "d": "Musical Score", "e": "Map", "f": "Map", "g": "Video", "i": "Audio", "j": "Audio",
    "k": "Image", "m": "Software", "o": "Kit", "p": "Archival Material", "r": "Physical Object", "t": "Manuscript",
}  # fmt: skip
"""Leader 06 and 07 (both, or 06 alone) -> a word of the English formats."""

UNIMARC_KINDS = {
    "am": "Book", "as": "Serial", "aa": "Article", "ac": "Collection", "ai": "Serial", "b": "Manuscript", "c": "Musical Score", "d": "Musical Score",
    "e": "Map", "f": "Map", "g": "Video", "i": "Audio", "j": "Audio", "k": "Image", "l": "Electronic Resource", "m": "Kit", "r": "Physical Object",
}  # fmt: skip

SUBFIELD_NAMES = {
    name.strip(): code
    for code, names in {
        "a": """title|personal name|corporate name or jurisdiction name as entry element|corporate name or jurisdiction name|meeting name or jurisdiction name as entry element|
            place of publication, distribution, etc|place of production, publication, distribution, manufacture|international standard book number|international standard serial number|
            extent|series statement|edition statement|topical term or geographic name entry element|topical term or geographic name as entry element|geographic name|
            uniform title|classification number|general note|summary, etc|summary|formatted contents note|bibliography, etc. note|bibliography, etc|dissertation note|
            language code of text/sound track or separate title|title proper/short title|standard number or code|lc control number|uncontrolled term|
            genre/form data or focus term|dates of publication and/or sequential designation|current publication frequency|language note|terms governing access|participant or performer note""",
        "b": """remainder of title|name of publisher, distributor, etc|name of producer, publisher, distributor, manufacturer|other physical details|remainder of edition statement|
            numeration|subordinate unit|item number""",
        "c": """statement of responsibility, etc|statement of responsibility|date of publication, distribution, etc|date of production, publication, distribution, manufacture, or copyright notice|
            dimensions|titles and other words associated with a name|titles and words associated with a name|location of meeting|terms of availability""",
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
        "v": "volume/sequential designation|volume number/sequential designation|volume/sequential designation |form subdivision",
        "x": "general subdivision|international standard serial number of host",
        "y": "chronological subdivision",
        "z": "geographic subdivision|canceled/invalid isbn|canceled/invalid issn",
        "2": "source of number or code|source of heading or term|source",
        "": "fixed length control field|control field|fixed length data elements|fixed-length data elements",
    }.items()
    for name in names.replace("\n", " ").split("|")
}
"""Names of subfields as labelled MARC views (Koha) print them -> code."""
