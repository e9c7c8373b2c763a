"""What MODS is written with: codes of roles, resource types, issuance and genres of hosts."""

from __future__ import annotations

CODES = {
    "author": "aut", "editor": "edt", "translator": "trl", "illustrator": "ill", "compiler": "com", "composer": "cmp", "director": "drt",
    "performer": "prf", "narrator": "nrt", "producer": "pro", "script_writer": "aus", "interviewer": "ivr", "host": "hst", "curator": "cur",
    "organizer": "orm", "recipient": "rcp", "contributor": "ctb",
}  # fmt: skip
"""Name field -> code of the MARC list of relators; the others are written in words."""
RESOURCE_OF = {
    "map": "cartographic", "musical_score": "notated music", "song": "sound recording-musical", "broadcast": "sound recording-nonmusical",
    "motion_picture": "moving image", "graphic": "still image", "figure": "still image", "software": "software, multimedia",
    "dataset": "software, multimedia", "collection": "mixed material",
}  # fmt: skip
"""Type -> ``typeOfResource``; the others are texts."""
ISSUED_AS = {
    "book": "monographic",
    "thesis": "monographic",
    "report": "monographic",
    "periodical": "continuing",
    "map": "monographic",
}
"""Type -> ``issuance``."""
CONTINUING_TYPES = frozenset(
    ("article-journal", "article-magazine", "article-newspaper", "review", "review-book")
)
"""Types of what stands in something that goes on."""
HOSTED = {
    "article-journal": ("periodical", "academic journal"), "article-magazine": ("periodical", "magazine"), "article-newspaper": ("periodical", "newspaper"),
    "review": ("periodical", "academic journal"), "review-book": ("periodical", "academic journal"), "chapter": ("book", ""),
    "paper-conference": ("conference publication", ""), "entry-encyclopedia": ("encyclopedia", ""), "entry-dictionary": ("dictionary", ""),
    "webpage": ("web site", ""), "post-weblog": ("web site", "blog"),
}  # fmt: skip
"""Type -> genres of the host: of the MARC list, and a word that says more."""
IN_BOOKS = frozenset(("chapter", "paper-conference", "entry", "entry-encyclopedia", "entry-dictionary"))
"""Types whose editors and series are those of the book around them."""
