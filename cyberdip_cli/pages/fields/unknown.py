"""Labels that no table has: lines of the shape ``Label: value``, and words that stand where labels stand.
They start a field of their own, so that nothing is glued to the value above."""

from __future__ import annotations

from ...labels.keys import KEYS
from ...patterns import DOTALL, Pattern
from .. import shapes
from ..checks import PEOPLE, continues

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from ..lines.word import Tagged
    from .layout_style import LayoutStyle

LABELLED = Pattern(
    r"(?P<label>(?:\d\.\s)?[^\W\d_](?:[^:：\t;!?\"“”]|(?<=[א-ת])\"(?=[א-ת])){0,50}?\)?)(?P<gap>\s?[:：]\s*|\t\s*)(?P<value>\S.*)",
    DOTALL,
)
"""``Shelf lamp: blue``, ``Выпуск журнала: № 7``, ``1. Verfasser: Roe, Ann``."""
SCHEMES = frozenset("http https ftp urn doi hdl info mailto isbn issn".split())
STOPPED = Pattern(r"[^\W\d_]{4,}\.\s")
RUNNING = frozenset(
    """abstract notes item_description table_of_contents author_notes rights access bibliography credits audience awards finding_aid
    physical_description drop unknown_prose author_affiliation citation""".split()
)
"""Keys whose values are running text, in which a colon is a colon."""
ITEMS = frozenset(
    ("subjects", "keywords", "subject_place", "era", "class_mark", "other", "related_items", "series")
)
"""Keys whose values are lists in which an item may hold a colon."""
FEW_WORDS = 3
SHORTEST_WORD = 5
MOST_WORDS = 6


def labelled(line: Tagged) -> re.Match[str] | None:
    """The line as label, gap and value, where it has the shape and the label may be one."""
    text = line.text
    if ":" not in text and "：" not in text and "\t" not in text:
        return None
    match = LABELLED.fullmatch(text)
    if match is None or match["value"].startswith("//") or match["label"].casefold() in SCHEMES:
        return None
    label = match["label"]
    return None if len(label.split()) > MOST_WORDS or STOPPED.search(label) else match


def starts_field(
    match: re.Match[str], key: str, layout: LayoutStyle, above: Tagged | None, *, short: bool = False
) -> bool:
    """Whether ``Label: value`` with an unknown label starts a field under an open value of ``key`` ("" for
    none): everywhere but in running text, in lists whose items hold colons, and in a value that the page's
    width has wrapped. ``short``: the open value is one short line beside its label, so that it is no running
    text whatever its key."""
    running = key in RUNNING and not short
    gap = match["gap"].replace("：", ":")
    if "\t" in gap:
        return "\t" in layout.style or not running
    label = match["label"]
    if layout.bare or running:
        return False
    if len(label.split()) > FEW_WORDS and (layout.gapped < FEW_WORDS or gap != layout.style):
        return False  # a title with a colon, on a page of few labels
    if (
        label[0].islower()
        and not layout.lower
        and not (short and gap == layout.style and any(map(str.isdigit, match["value"])))
    ):
        return False
    if layout.width and above is not None and _full(above, match, layout):
        return False
    if key in ITEMS or (KEYS.get(key) == "list" and key not in PEOPLE):
        alike = gap == layout.style and "\t" not in layout.style
        usual = short and layout.gapped > FEW_WORDS and label[0].isupper()  # one of many rows
        return alike and len(label.split()) <= 3 and (usual or not match["value"][0].islower())
    return True


def _full(above: Tagged, match: re.Match[str], layout: LayoutStyle) -> bool:
    """Whether the next word would not have fitted in the line above."""
    length = layout.lengths.get(above.number, len(above.text))
    return length + 1 + len(match["label"].split(" ", 1)[0]) > layout.width


def is_bare_label(line: Tagged, following: Tagged | None, key: str, *, filled: bool, apart: bool) -> bool:
    """Whether a line without a colon is a label that no table has, on a page whose labels stand alone: short,
    no value of the open ``key`` and no rest of it, with a value under it.

    ``filled``: whether the open value has a line; ``apart``: whether blank lines part all labels and
    values."""
    text = line.text
    if not filled or following is None or following.label is not None or following.furniture is not None:
        return False
    if (
        len(text) > 40
        or len(text.split()) > 5
        or text[-1:] in ".,;!?:)"
        or any(char.isdigit() for char in text)
    ):
        return False
    if key in PEOPLE and " " not in text and len(text) >= SHORTEST_WORD and "," in following.text:
        return shapes.names(following.text) == shapes.STRONG  # one word over "Roe, Ann"
    if KEYS.get(key) in ("single", "identifier") or key in PEOPLE:
        return not continues(key, text) and shapes.names(text) < shapes.STRONG
    return apart and KEYS.get(key, "list") == "list" and key not in ITEMS and text[0].isupper()
