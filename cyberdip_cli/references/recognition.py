"""Whether a text is a reference at all: it has the fields of one, and they are most of it."""

from __future__ import annotations

from ..patterns import Pattern
from .designations import begins_with_standard, names_patent
from .model import OUTSIDE
from .tokens import INITIAL, YEAR
from .words import classes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .reading import LabelledReference
    from .tokens import Tokens

_LEADERS = Pattern(r"(?:\.\s?|…\s?){4}\W*\d{0,4}\s*$|(?:\.\s?){6}")
"""The dots of a table of contents."""
_NO_REFERENCE = Pattern(
    r"\b\d?\d[:.]\d\d(?: ?h| Uhr| [ap]\.?m\.?)? ?[-–—] ?\d?\d[:.]\d\d(?!\d)(?: ?h\b| Uhr| [ap]\.?m\.?|,| *$)"
    r"|\b(?:key ?words|index terms|schlüsselwörter|schlagwörter|mots[- ]clés|palabras clave|palavras-chave|parole chiave|ключевые слова|关键词)\s?[:：]"
    r"|\breceived:? (?:on )?\d.{4,24}\baccepted:? (?:on )?\d",
    2,
)
"""What no reference says: from when to when on the clock, keywords, when a manuscript was received and accepted."""
_PREPRINT = Pattern(r"\barXiv ?: ?(?:\d{4}\.\d{4,5}|[a-z-]+ ?/ ?\d{7})", 2)
LONGEST = 6000
"""Characters of a reference; a longer text is something else."""
NAMED = frozenset("author editor title container".split())
IDENTIFYING = frozenset("volume issue page doi url isbn number publisher place".split())
PLACED = frozenset("container volume issue page publisher place doi url".split())


SINCE = frozenset(
    "in since im on en nel until before after from by seit bis vor nach depuis born né née um".split()
)
"""Words before a date that is told."""
ANNOUNCING = frozenset("ipvnoueMxhbd")
"""Classes of words that may stand behind the date of a reference."""
BRACKET = 6
"""Tokens of a bracket behind its year."""
USUAL, FULL, FEW, BARE = 0.62, 0.5, 0.78, 0.92
"""How probable the fields must be on average: in what looks like a reference, in one with numbers and a date,
in one with few fields or without names, in one that does not say when or where the work is to be found. Of
real references two in a hundred are below the first; prose hardly ever reaches it."""


def is_reference(read: LabelledReference, *, same_author: bool = False) -> bool:
    """Whether a labelled text names a work and says when or where it is to be found, and the model is at home
    in it. ``same_author``: a dash stood before it for the author of another reference."""
    tokens = read.tokens
    if len(tokens) < 5 or _LEADERS.search(tokens.text) or _NO_REFERENCE.search(tokens.text):
        return False
    held = {label for label in read.labels if label != OUTSIDE}
    if _tells_of_date(read) or _names_too_little(read, held):
        return False
    if "title" in held and (
        begins_with_standard(tokens.text) or ("author" in held and names_patent(tokens.text))
    ):
        return True
    found = held & (NAMED | PLACED | {"date"})
    if not held & NAMED or len(found) < 2:
        return False
    certain = sum([read.posteriors.get(label, 0.0) for label in held]) / len(held)
    if len(found) >= 4 and held & {"volume", "page", "doi"} and "date" in held:
        return certain >= FULL
    if not held & {"author", "editor"} and not same_author:
        return tokens.shapes[0] != YEAR and certain >= FEW
    if len(found) >= 3 or ("date" in held and held & {"title", "container"}):
        return certain >= USUAL
    return certain >= (FEW if found & (PLACED | {"date"}) or _PREPRINT.search(tokens.text) else BARE)


def _names_too_little(read: LabelledReference, held: set[str]) -> bool:
    """Whether a text has no more of a reference than a source with its year, a text with a publisher, or texts of which
    the first is no person's name."""
    if not held & {"author", "editor", "title"}:
        return not held & IDENTIFYING and read.labels.count("date") < 2
    if held <= {"title", "publisher", "place", "genre"}:
        return True
    untitled = held <= {"author", "date", "publisher", "place", "genre"}
    if "author" not in held or not (untitled or held <= {"author", "title"}):
        return False
    names = [at for at, label in enumerate(read.labels) if label == "author"]
    persons = any(read.tokens.shapes[at] == INITIAL or "G" in classes(read.tokens.folded[at]) for at in names)
    return not persons and read.tokens.text.isascii()


def _tells_of_date(read: LabelledReference) -> bool:
    """Whether the date stands in a sentence, as it does in prose and in no reference: "in 1999 the harbour",
    "(1998) found no effect", "(2004, p. 17) has shown"."""
    tokens, labels = read.tokens, read.labels
    for at, label in enumerate(labels):
        if label in ("url", "doi"):
            return False
        if label == "date" and tokens.shapes[at] == YEAR:
            before = at - 1
            while before >= 0 and labels[before] == "date":
                before -= 1
            since = _is_since(tokens, before) or tokens.folded[before + 1] in SINCE
            if since or _goes_on(tokens, _closed(tokens, before, at + 1)):
                return True
    return False


def _closed(tokens: Tokens, before: int, behind: int) -> int:
    """The token behind a date and the bracket that it stands in, if that is short."""
    if before >= 0 and tokens.words[before] in "([":
        for at in range(behind, min(behind + BRACKET, len(tokens))):
            if tokens.words[at] in ")]":
                return at + 1
    return behind


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a sentence goes on at a token: with a small word that announces no field."""
    if at >= len(tokens) or tokens.starts[at] == tokens.ends[at - 1]:
        return False
    word = tokens.words[at]
    small = word.isalpha() and word.isascii() and word.islower() and len(word) > 1
    return small and not ANNOUNCING.intersection(classes(word))


def _is_since(tokens: Tokens, at: int) -> bool:
    """Whether the token before a date tells of it: "since 2011", but not "accessed on"."""
    accessed = at > 0 and "u" in classes(tokens.folded[at - 1])
    return at >= 0 and tokens.words[at] in SINCE and not accessed
