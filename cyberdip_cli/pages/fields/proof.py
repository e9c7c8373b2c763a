"""Whether a text can hardly be anything but the value of a label: names under the word for authors, an ISBN
under "ISBN", a place, a publisher and a year under "Publication"."""

from __future__ import annotations

from ...grammars import identifiers
from ...patterns import Pattern
from .. import shapes
from ..checks import DATED, DATES, PEOPLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..lines.word import Word

LABELLED_IMPRINT = Pattern(
    r"\[?[^\W\d_][^:]{1,60}\s?:\s?[^:]{2,160}?[,.]?\s\D{0,4}(?:1[4-9]|20)\d\d\b.{0,12}"
)
"""``Quay: Lantern Press, 1998``: under its label without ISBD's blank before the colon too, unlike the one of
:mod:`..values.mixed`."""
EXTENT = Pattern(
    r"(?:[ivxlc]+,\s?)?\[?\d{1,4}\]?\s?[^\W\d_]{1,12}\.?\s?[:;,].{0,120}|.{0,60}\d{2}\s?cm\b.{0,20}"
)
NUMBERED = {"isbn": identifiers.isbn, "issn": identifiers.issn}
LONGEST_DATE = 30


def proves(word: Word, text: str) -> bool:
    """Whether ``text`` shows that ``word`` above it is its label.

    >>> from ..lines.word import Word
    >>> proves(Word("authors", "en=author"), "Roe, Ann"), proves(Word("authors", "en=author"), "Jobs")
    (True, False)
    """
    return any(_is_proof(key, text) for key in word.meanings())


def _is_proof(key: str, text: str) -> bool:
    if key in NUMBERED:
        return bool(NUMBERED[key](text).value)
    if key in PEOPLE:
        return shapes.names(text) == shapes.STRONG or ("," in text and shapes.names(text) > shapes.NONE)
    if key in DATES:
        return len(text) < LONGEST_DATE and DATED.search(text) is not None
    if key in ("published", "publisher"):
        return LABELLED_IMPRINT.fullmatch(text) is not None
    return key == "physical_description" and EXTENT.fullmatch(text) is not None
