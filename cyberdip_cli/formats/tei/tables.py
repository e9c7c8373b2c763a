"""The words of TEI's attributes -> fields and types. Source: TEI P5 guidelines, 3.12; what Zotero and GROBID
write."""

from __future__ import annotations

KINDS = {
    "journalarticle": "article-journal", "article": "article-journal", "magazinearticle": "article-magazine",
    "newspaperarticle": "article-newspaper", "book": "book", "booksection": "chapter", "incollection": "chapter", "inbook": "chapter",
    "chapter": "chapter", "conferencepaper": "paper-conference", "inproceedings": "paper-conference", "proceedings": "book",
    "thesis": "thesis", "phdthesis": "thesis", "mastersthesis": "thesis", "report": "report", "techreport": "report", "webpage": "webpage",
    "website": "webpage", "blogpost": "post-weblog", "manuscript": "manuscript", "letter": "personal_communication",
    "dictionaryentry": "entry-dictionary", "encyclopediaarticle": "entry-encyclopedia", "map": "map", "film": "motion_picture",
    "videorecording": "motion_picture", "audiorecording": "song", "artwork": "graphic", "interview": "interview", "patent": "patent",
    "computerprogram": "software", "software": "software", "dataset": "dataset", "document": "document", "misc": "document",
    "presentation": "speech", "preprint": "article", "journal": "periodical", "forumpost": "post", "case": "legal_case",
    "statute": "legislation", "bill": "bill", "hearing": "hearing", "podcast": "broadcast", "standard": "standard",
    "tvbroadcast": "broadcast", "radiobroadcast": "broadcast", "email": "personal_communication", "collection": "book", "review": "review",
}  # fmt: skip
"""``@type`` as Zotero and others write it -> type."""
SCOPES = {
    "volume": "volume", "vol": "volume", "issue": "issue", "nr": "issue", "number": "issue", "no": "issue", "page": "page", "pages": "page",
    "pp": "page", "p": "page", "chapter": "chapter_number", "part": "part_number", "section": "section", "edition": "edition",
    "article": "page", "column": "page", "supplement": "supplement_number",
}  # fmt: skip
"""``biblScope/@unit`` (``@type`` before P5 2.0) -> field."""
NUMBERS = {
    "doi": "DOI", "isbn": "ISBN", "isbn13": "ISBN", "issn": "ISSN", "essn": "ISSN", "eissn": "ISSN", "issne": "ISSN", "issnp": "ISSN",
    "url": "URL", "uri": "identifier", "pmid": "PMID", "pmc": "PMCID", "pmcid": "PMCID", "callnumber": "call_number",
    "shelfmark": "call_number", "md5": "drop",
}  # fmt: skip
"""``idno/@type`` -> field."""
PUBLISHED = frozenset("published publication issued year datePub dateDefended pub".split())
"""``date/@type`` of the publication, or of the defence of a thesis."""
ROLES = {"translator": "translator", "illustrator": "illustrator", "compiler": "compiler", "editor": "editor", "edt": "editor", "trl": "translator",
         "series": "collection_editor", "serieseditor": "collection_editor", "seriesEditor": "collection_editor", "contributor": "contributor",
         "bookauthor": "container_author", "interviewer": "interviewer"}  # fmt: skip
"""``editor/@role`` and the words of ``resp`` -> field."""
