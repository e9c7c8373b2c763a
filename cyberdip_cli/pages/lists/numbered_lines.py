"""Lines with numbers in lists: how the numbers stand, what follows them, and what stands below a number that
is an entry's."""

from __future__ import annotations

from ...dates import YEAR
from ...labels import OPENERS
from ...patterns import Pattern
from .. import shapes
from ..layouts import is_statement
from ..lines.word import is_of
from ..volume_lines import numbers_of
from .entry import has_statement
from .line_kinds import is_imprint
from .reference_lines import AREAS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..lines.word import Tagged

LONE = Pattern(r"[\[#]?(?P<number>[1-9]\d{0,5})\]?[.):]?")
"""A number alone on its line; in round brackets it is the mark of where somebody works."""
LED = Pattern(
    r"(?P<number>[1-9]\d{0,5})(?:[.):]\s{1,9}|[.):]?\t\s{0,9}|[.、．](?=[぀-ヿ㐀-鿿가-힣]))(?P<rest>[^\s\d](?:.{3,}|[぀-ヿ㐀-鿿가-힣]+))"
)
SPACED = Pattern(r"(?P<number>[1-9]\d{0,3})\s(?P<rest>[^\W\d_a-z][^\W\d_]{0,20}\s.{3,})")
"""A number before a title with nothing but a blank between: the first has to be 1."""
ROWS = 3
"""Rows of a record's table: what has so many before its first number is a record's page."""
OF_ISSUES = frozenset("volume issue year date issn".split())
"""Keys of labels that the head of a journal's contents has."""
LISTED = frozenset(
    "author author_main author_other published publisher published_in year date format publication_type document_type subjects url doi isbn".split()
)
"""Keys of the labels that lists show of a work."""
YEARS = range(1500, 2101)


def number_of(line: Tagged, form: Pattern) -> int:
    """The number of an entry that a line is, or begins with; 0 for none."""
    lone = form is LONE
    match = form.fullmatch(line.text.rstrip() if lone else line.text)
    if match is None or (line.label is not None and line.label.general and lone):
        return 0
    if line.label is not None and line.shown[:1].isdigit():
        return 0  # "1. Verfasser"
    number = int(match["number"])
    if not lone and _is_dated(match["rest"]):
        return 0  # a finished reference
    return 0 if number in YEARS and lone else number


def _is_dated(text: str) -> bool:
    """Whether a year stands in a line that is neither dates of life nor a description."""
    bare = shapes.LIFE.sub("", text)
    if YEAR.search(bare) is None or AREAS.search(bare) is not None:
        return False
    return not has_statement(bare) and not is_imprint(bare.rpartition(" / ")[2])


def tells_of_work(line: Tagged) -> bool:
    """Whether a line is what stands under a title in lists: a label of what a list shows, names, a volume
    line."""
    if line.label is not None:
        return not LISTED.isdisjoint(line.label.meanings())
    return (
        shapes.names(line.text) == shapes.STRONG or is_imprint(line.text) or numbers_of(line.text) is not None
    )


def is_description(text: str) -> bool:
    """Whether a text is a title with its makers behind a slash, a description in ISBD, or an imprint."""
    return has_statement(text) or is_statement(text) or is_imprint(text.rpartition(" / ")[2])


def is_whole(line: Tagged, form: Pattern) -> bool:
    """Whether a line with a number says of a work more than its title: its makers, a description in ISBD."""
    from .title_forms import title_by  # no page without a numbered list needs it

    match = form.fullmatch(line.text)
    rest = match["rest"] if match is not None else ""
    return title_by(rest) is not None or is_description(rest)


def is_named(line: Tagged, form: Pattern) -> bool:
    """Whether names stand behind a number."""
    match = form.fullmatch(line.text)
    found = shapes.names(match["rest"]) if match is not None else shapes.NONE
    return found == shapes.STRONG or (found > shapes.NONE and match is not None and "," in match["rest"])


def is_record(chunk: Sequence[Tagged]) -> bool:
    """Whether a page above a list is a record's: labels with values of several kinds, or what opens a
    table."""
    keys = {
        min(line.label.meanings()) for line in chunk if line.label is not None and line.value and line.gap
    }
    return len(keys - OF_ISSUES) >= ROWS or any(is_of(line, OPENERS) for line in chunk)
