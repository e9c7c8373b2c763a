"""Standards and patents by the form of their numbers: ``ISO 99999-2:2015``, ``U.S. Patent No. 9,876,543``."""

from __future__ import annotations

from ..patterns import Pattern
from .edges import runs
from .model import OUTSIDE
from .tokens import YEAR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .tokens import Tokens

STANDARD = Pattern(
    r"(?<![^\W_])(?:DIN|ISO|EN|IEC|IEEE|ANSI|ASTM|BS|NF|UNE|UNI|ÖNORM|SN|NEN|SIS|JIS|NISO|GB|ETSI|3GPP|ГОСТ|ДСТУ)"
    r"(?:[ /](?:DIN|EN|ISO|IEC|TR|TS|ES|T|Р|Std\.?))*"
    r"[ -][A-Z]?\d[\d.]*(?:[-–:/]\d+)*(?=[\s.,:;]|$)"
)
"""The number of a standard, with its part and its year."""
_PATENT = Pattern(
    r"\(?\b(?:U\.? ?S\.?|EP|WO|DE|GB|FR|JP|CN|European|German|US-)\s?(?:Patent|Pat\.?)(?:\s(?:Application|Appl\.?))?(?:\s?(?:No|Nr|№)\.?)?\s?"
    r"(?P<number>[A-Z]{0,2}\d[\d,./ ]{3,14}\d)"
)
FRONT = 8
"""Characters before the number of a standard that a reference begins with: its number in a list."""
LONGEST = 60
"""Characters of such a number."""
TITLED = frozenset(("note", "container", "series", "genre", "publisher"))


def begins_with_standard(text: str) -> bool:
    """Whether a text begins with the number of a standard."""
    found = STANDARD.search(text[: FRONT + LONGEST])
    return found is not None and found.start() <= FRONT


def names_patent(text: str) -> bool:
    """Whether a text holds the number of a patent."""
    return "Pat" in text and _PATENT.search(text) is not None


def designations_by_form(tokens: Tokens, labels: list[str]) -> None:
    """The number of a standard that a reference begins with, and of a patent, is no title, journal or volume; the year of
    a standard is the date where there is no other."""
    found = STANDARD.search(tokens.text[: FRONT + LONGEST])
    if found is not None and found.start() <= FRONT and not _has_author(tokens, labels, found.end()):
        _standard(tokens, labels, *found.span())
    patent = _PATENT.search(tokens.text) if "Pat" in tokens.text else None
    if patent is not None:
        _mark(tokens, labels, patent.start(), patent.start("number"), OUTSIDE)
        _mark(tokens, labels, *patent.span("number"), "note")


def _has_author(tokens: Tokens, labels: list[str], end: int) -> bool:
    """Whether names stand behind the number that ends at a character."""
    return any(label == "author" and tokens.starts[at] >= end for at, label in enumerate(labels))


def _mark(tokens: Tokens, labels: list[str], start: int, end: int, label: str) -> list[int]:
    """Labels the tokens of a stretch of text; their places."""
    places = [at for at in range(len(labels)) if start <= tokens.starts[at] and tokens.ends[at] <= end]
    for at in places:
        labels[at] = label
    return places


def _standard(tokens: Tokens, labels: list[str], start: int, end: int) -> None:
    places = _mark(tokens, labels, start, end, "note")
    years = [at for at in places if tokens.shapes[at] == YEAR and tokens.words[at - 1] in ":-–"]
    if years and "date" not in labels:
        labels[years[-1]] = "date"
        labels[years[-1] - 1] = OUTSIDE
        labels[years[-1] + 1 : places[-1] + 1] = ["date"] * (places[-1] - years[-1])
    if "title" not in labels:
        behind = [run for run in runs(labels) if run[0] > places[-1] and labels[run[0]] in TITLED]
        for first, stop in behind[:1]:
            labels[first:stop] = ["title"] * (stop - first)
