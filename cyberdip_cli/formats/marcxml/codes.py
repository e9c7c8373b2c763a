"""Codes that MARC 21 writes: kinds of material by type, relators by role, languages."""

from __future__ import annotations

from ...grammars.language_tags import ISO_639_2

KINDS = {
    "periodical": "as", "webpage": "ai", "post": "ai", "post-weblog": "ai", "map": "em",
    "motion_picture": "gm", "song": "jm", "broadcast": "im",
    "speech": "im", "interview": "im", "musical_score": "cm", "graphic": "km", "figure": "km",
    "manuscript": "tm", "personal_communication": "tm",
    "software": "mm", "dataset": "mm", "collection": "pc", "article": "ab", "article-journal": "ab",
    "article-magazine": "ab",
    "article-newspaper": "ab", "chapter": "aa", "paper-conference": "aa", "entry": "aa",
    "entry-encyclopedia": "aa", "entry-dictionary": "aa",
}  # fmt: skip
"""Item type -> leader/06-07; every other type is a book, ``am``."""

RELATORS = {
    "author": "aut", "composer": "cmp", "director": "drt", "editor": "edt", "translator": "trl",
    "illustrator": "ill", "compiler": "com",
    "performer": "prf", "narrator": "nrt", "producer": "pro", "script_writer": "aus", "interviewer": "ivr",
    "host": "hst", "curator": "cur",
    "organizer": "orm", "recipient": "rcp", "contributor": "ctb",
}  # fmt: skip
"""Name field of Record -> MARC relator code, in the order of the added entries."""

TERMS = {
    "aut": "author", "cmp": "composer", "drt": "director", "edt": "editor", "trl": "translator",
    "ill": "illustrator", "com": "compiler",
    "prf": "performer", "nrt": "narrator", "pro": "producer", "aus": "screenwriter", "ivr": "interviewer",
    "hst": "host", "cur": "curator",
    "orm": "organizer", "rcp": "addressee", "ctb": "contributor",
}  # fmt: skip
"""Relator code -> its term in the MARC list."""

BIBLIOGRAPHIC = frozenset(
    "alb arm baq bur chi cze dut fre geo ger gre ice mac may mao per rum slo tib wel".split()
)
"""Codes of ISO 639-2/B that differ from /T: those that MARC has."""


def _languages() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, tag in ISO_639_2.items():
        if code in BIBLIOGRAPHIC or tag not in found:
            found[tag] = code
    return found


LANGUAGES = _languages()
"""BCP 47 -> MARC code."""
