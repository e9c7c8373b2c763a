"""What the head of a contents page says of all its entries: the journal, its ISSN, the volume and the issue."""

from __future__ import annotations

from ...parsed import Context
from ...patterns import Pattern
from .. import shapes
from ..field import Field
from ..lines.word import is_plain
from ..volume_lines import volume_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..lines.word import Tagged

RANK = -3
"""Below all that an entry says itself."""
NO_CONTEXT = Context()
ISSN = Pattern(r"\b\d{4}-\d{3}[\dXx]\b")
ISSUE_LINE = Pattern(
    r"(?P<volume>\d{1,4})\s?\((?P<issue>\d{1,4}(?:[-–/]\d{1,4})?)\)(?:\s?[/,]\s?|\s\(?)(?P<year>(?:19|20)\d\d)\)?"
)
"""``2(3)/2014``, ``12 (4), 2019``."""
LONGEST = 120
NEAR = 2
"""Lines between the name of a journal and its numbers at most."""
WORDED = Pattern(
    r"(?i:vol|bd|jg|t|tom|cilt|vuosik)[^\W\d_]{0,5}\.?\s?\d|\d\s?[巻卷]|제?\d+\s?권|第\s?\d+\s?[巻卷]"
)


def shared(head: Sequence[Tagged]) -> list[Field]:
    """The fields that a list's head gives to each entry; none where it names no volume and no ISSN beside a
    title."""
    texts = [line for line in head if line.text]
    issns = [line for line in texts if ISSN.search(line.text) and len(line.text) < LONGEST]
    numbers = [at for at, line in enumerate(texts) if _numbers(line.text)]
    at = numbers[0] if numbers else texts.index(issns[0]) if issns else -1
    if at < 0 or len(texts[at].text) > LONGEST:
        return []
    near = [*range(at - 1, max(-1, at - 1 - NEAR), -1), *range(at + 1, min(len(texts), at + 1 + NEAR))]
    title = next((texts[place] for place in near if _is_journal(texts[place])), None)
    if title is None:
        return []
    journal = Field("container_title", ((title.number, title.text),), rank=RANK)
    codes = [(line.number, code) for line in issns for code in ISSN.findall(line.text)]
    return [
        journal,
        *(Field("issn", (code,), rank=RANK) for code in codes),
        *(_fields(texts[at]) if numbers else ()),
    ]


def _numbers(text: str) -> bool:
    """Whether a line is the volume and the issue of a journal."""
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return False
    return ISSUE_LINE.fullmatch(text) is not None or (
        WORDED.search(text) is not None and volume_line(text, NO_CONTEXT) is not None
    )


def _fields(line: Tagged) -> list[Field]:
    match = ISSUE_LINE.fullmatch(line.text)
    if match is None:
        return [Field("volume_line", ((line.number, line.text),), rank=RANK)]
    return [Field(key, ((line.number, match[key]),), rank=RANK) for key in ("volume", "issue", "year")]


def _is_journal(line: Tagged) -> bool:
    """Whether a line may be the name of a journal."""
    text = line.text
    if not is_plain(line) or len(text) > LONGEST or len(text) < 4 or ISSN.search(text):
        return False
    return (
        sum(map(str.isalpha, text)) * 2 > len(text)
        and not shapes.prose(text)
        and not text.endswith((":", "."))
    )
