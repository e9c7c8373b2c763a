"""The vocabularies of MODS: its own lists (https://www.loc.gov/standards/mods/userguide/) and the words of
its exporters."""

from __future__ import annotations

from ...model import NAME_FIELDS
from ..marc.tables import RELATORS

ROLES = {
    **{field.replace("_", " "): field for field in NAME_FIELDS},
    **RELATORS,
    "author": "author", "creator": "author", "writer": "author", "artist": "author", "photographer": "author", "inventor": "author",
    "editor": "editor", "translator": "translator", "illustrator": "illustrator", "compiler": "compiler", "composer": "composer",
    "director": "director", "film director": "director", "performer": "performer", "singer": "performer", "actor": "performer",
    "narrator": "narrator", "producer": "producer", "screenwriter": "script_writer", "interviewer": "interviewer", "host": "host",
    "interviewee": "author", "ive": "author", "cartographer": "author", "ctg": "author", "pht": "author", "programmer": "author",
    "prg": "author", "series editor": "collection_editor", "addressee": "recipient", "recipient": "recipient", "organizer": "organizer",
    "aui": "contributor", "contributor": "contributor", "ctb": "contributor", "asn": "contributor", "author in quotations": "contributor",
    "issuing body": "contributor", "isb": "contributor", "curator": "curator", "joint author": "author", "editor of compilation": "editor",
    "edc": "editor", "volume editor": "editor", "reviewer": "author", "rev": "author", "speaker": "author", "spk": "author",
    "lecturer": "author", "dissertant": "author", "scr": "contributor", "lyricist": "author", "librettist": "author",
}  # fmt: skip
"""Relator code or term -> name field, "granting" and "" as in RELATORS; any other term is a contributor,
unless it is one of NO_CREATORS."""

PUBLISHERS = frozenset(
    (
        "degree granting institution",
        "degree grantor",
        "dgg",
        "publisher",
        "pbl",
        "granting institution",
        "school",
    )
)
"""Roles of the body that gave a degree or published."""
NO_CREATORS = frozenset(
    """ths thesis+advisor advisor dgs degree+supervisor committee+member prt printer own owner dnr donor fnd funder spn sponsor
    dst distributor mfr manufacturer rps repository depositor dpt fmo former+owner opponent opn referee examiner
    cph copyright+holder bkd binder asg assignee contact digitizer""".replace("\n", " ").split()
)
"""Roles of those who did not make the work; blanks as plus signs."""

GENRES = {
    "journalarticle": "article-journal", "magazinearticle": "article-magazine", "newspaperarticle": "article-newspaper",
    "booksection": "chapter", "conferencepaper": "paper-conference", "blogpost": "post-weblog", "forumpost": "post",
    "encyclopediaarticle": "entry-encyclopedia", "dictionaryentry": "entry-dictionary", "computerprogram": "software", "audiorecording": "song",
    "tvbroadcast": "broadcast", "radiobroadcast": "broadcast", "artwork": "graphic", "case": "legal_case", "document": "document",
    "email": "personal_communication", "instantmessage": "personal_communication",
    "article": "article-journal", "journal article": "article-journal", "article-journal": "article-journal",
    "periodicalarticle": "article-journal", "newspaper article": "article-newspaper", "magazine article": "article-magazine",
    "article-newspaper": "article-newspaper", "article-magazine": "article-magazine", "book": "book", "monograph": "book",
    "book section": "chapter", "book chapter": "chapter", "chapter": "chapter", "part of book": "chapter", "bookpart": "chapter",
    "thesis": "thesis", "theses": "thesis", "dissertation": "thesis", "ph.d. thesis": "thesis", "phd thesis": "thesis",
    "masters thesis": "thesis", "master's thesis": "thesis", "diploma thesis": "thesis", "doctoral thesis": "thesis",
    "academic thesis": "thesis", "doctoral dissertation": "thesis", "dissertations, academic": "thesis", "academic theses": "thesis",
    "habilitation thesis": "thesis", "report": "report", "technical report": "report", "research report": "report", "map": "map",
    "atlas": "map", "letter": "personal_communication", "web site": "webpage", "website": "webpage", "web page": "webpage",
    "webpage": "webpage", "patent": "patent", "software": "software", "computer program": "software", "dataset": "dataset",
    "data set": "dataset", "interview": "interview", "conference paper": "paper-conference", "conferenceobject": "paper-conference",
    "conference poster": "paper-conference", "conference object": "paper-conference", "article/chapter": "chapter",
    "working paper": "article", "preprint": "article", "unpublished": "manuscript", "manuscript": "manuscript", "review": "review",
    "book review": "review-book", "legal case and case notes": "legal_case", "legal case": "legal_case", "legislation": "legislation",
    "statute": "legislation", "hearing": "hearing", "bill": "bill", "treaty": "treaty", "standard": "standard",
    "standard or specification": "standard", "encyclopedia article": "entry-encyclopedia", "dictionary entry": "entry-dictionary",
    "entry-encyclopedia": "entry-encyclopedia", "encyclopedia": "book", "dictionary": "book", "blog": "post-weblog",
    "blog post": "post-weblog", "weblog": "post-weblog", "speech": "speech", "lecture": "speech", "presentation": "speech",
    "motion picture": "motion_picture", "film": "motion_picture", "videorecording": "motion_picture", "video": "motion_picture",
    "sound recording": "song", "sound": "song", "music recording": "song", "podcast": "broadcast", "broadcast": "broadcast",
    "photograph": "graphic", "art original": "graphic", "painting": "graphic", "drawing": "graphic", "picture": "graphic",
    "graphic": "graphic", "pamphlet": "pamphlet", "personal communication": "personal_communication",
    "email communication": "personal_communication", "journal": "periodical", "academic journal": "periodical", "periodical": "periodical",
    "newspaper": "periodical", "magazine": "periodical", "series": "periodical", "conference publication": "paper-conference",
    "conference proceedings": "book", "proceeding": "book", "musical score": "musical_score", "notated music": "musical_score",
    "score": "musical_score", "festschrift": "book", "instruction": "book", "manual": "book", "archival material": "collection",
    "collection": "collection", "research paper": "report", "government publication": "", "communication": "", "electronic": "",
    "bibliography": "", "periodicals": "", "text": "", "fiction": "", "biography": "", "academic": "", "nonfiction": "", "literature": "",
    "multivolume monograph": "book", "textbook": "book", "inproceedings": "paper-conference", "conference": "paper-conference",
    "incollection": "chapter", "inbook": "chapter", "phdthesis": "thesis", "mastersthesis": "thesis", "techreport": "report",
    "misc": "document", "proceedings": "book", "booklet": "book",
}  # fmt: skip
"""Genre (marcgt, and what exporters write) -> type of CSL; "" says nothing."""

HOST_GENRES = {
    "journal": "article-journal", "academic journal": "article-journal", "periodical": "article-journal", "newspaper": "article-newspaper",
    "magazine": "article-magazine", "conference publication": "paper-conference", "conference proceedings": "paper-conference",
    "proceeding": "paper-conference", "proceedings": "paper-conference", "book": "chapter", "monograph": "chapter",
    "encyclopedia": "entry-encyclopedia", "dictionary": "entry-dictionary", "web site": "webpage", "website": "webpage",
    "blog": "post-weblog", "series": "article-journal",
}  # fmt: skip
"""Genre of the host -> type of what stands in it."""

RESOURCES = {
    "cartographic": "map", "notated music": "musical_score", "sound recording": "song", "sound recording-musical": "song", "audio": "song",
    "sound recording-nonmusical": "song", "moving image": "motion_picture", "still image": "graphic", "software, multimedia": "software",
    "three dimensional object": "document", "artifact": "document", "tactile": "document", "mixed material": "collection",
}  # fmt: skip
"""``typeOfResource`` -> type; ``text`` waits for more."""

CONTINUING = frozenset(("continuing", "serial", "integrating resource"))
"""``issuance`` of what goes on."""

IDENTIFIERS = {
    "doi": "DOI", "isbn": "ISBN", "isbn-10": "ISBN", "isbn-13": "ISBN", "isbn10": "ISBN", "isbn13": "ISBN", "issn": "ISSN",
    "issn-l": "ISSN", "eissn": "ISSN", "pissn": "ISSN", "e-issn": "ISSN", "issn print": "ISSN", "issn electronic": "ISSN", "pmid": "PMID",
    "pubmed": "PMID", "pmc": "PMCID", "pmcid": "PMCID", "uri": "identifier", "url": "identifier", "citekey": "id",
    "report number": "number", "serial number": "number", "patent number": "number", "number": "number", "document number": "number",
}  # fmt: skip
"""``identifier/@type`` -> field; the others are kept under their own name."""

PARTS = {
    "volume": "volume", "vol": "volume", "issue": "issue", "number": "issue", "no": "issue", "chapter": "chapter_number",
    "section": "section", "part": "part_number", "page": "page", "pages": "page", "article": "page", "articlenumber": "page",
    "article-number": "page", "article number": "page", "eid": "page", "elocation": "page", "elocation-id": "page",
    "supplement": "supplement_number", "artnum": "page", "issue number": "issue", "paragraph": "keep",
}  # fmt: skip
"""``part/detail/@type`` -> field."""
