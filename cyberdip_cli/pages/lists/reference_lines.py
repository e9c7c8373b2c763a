"""Lines that may be finished references, by their looks: a date and the signs between fields, perhaps behind
a number, perhaps below their makers."""

from __future__ import annotations

from ...patterns import IGNORECASE, Pattern
from .. import shapes
from ..lines.word import Tagged, is_plain
from .line_kinds import is_imprint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..lines.word import Chunk

SHORTEST, LONGEST = 40, 1500
DATED = Pattern(
    r"(?<![\d/])(?:1[5-9]|20)\d\d[a-h]?(?![\d/])|\b\d{1,3}/(?:19|20)\d\d\b|\b(?:forthcoming|in press|n\.d\.|im Druck)\b",
    IGNORECASE,
)
KEYED = Pattern(r"\A\[[A-Za-z]{0,3}\d{1,4}\]\s{1,9}(?=\S)")
"""A key in brackets before a reference: ``[7]``, ``[j3]``."""
KEY_ALONE = Pattern(r"\[[A-Za-z]{0,3}\d{1,4}\]")
FEWEST_KEYED = 2
NUMBER = Pattern(r"\A(?!(?:1[5-9]|20)\d\d\b)[\[(]?[1-9]\d{0,4}[\])]?[.)]?\s{1,9}(?=\S)")
NUMBERED = "[(123456789"
"""The first signs of such numbers and keys."""
START = Pattern(
    r"(?:\((?:mit|with|avec|con|com|med|met|z|s)\s[^()\d]{3,80}\)\s)?[“\"„«'‘]?(?:[^\W\d_a-z]|[a-z]{1,3}\s[^\W\d_a-z]|-,)"
)
""" How a reference begins: with a name or a title."""
SIGNS = Pattern(r"[.,;:?!)]\s|\d[(:]\d|«|»|, ")
FEWEST_SIGNS = 2
AREAS = Pattern(r"[.)\]]\s[—–-]{1,2}\s(?=[^\W\d_a-z\d])|\s/\s.{3,200}\s[—–-]{1,2}\s")
"""The areas of a description in ISBD, which is no reference."""
LONGEST_HEADING = 40
YEAR_BEFORE = Pattern(
    r"(?P<year>(?:19|20)\d\d)[.:,)]?\s{1,4}(?P<rest>[^\W\d_a-z](?!.*\b(?:19|20)\d\d\b).{38,600})"
)
"""A reference behind its year, which it does not name again."""
FEWEST_DATED = 2


def may_be_reference(line: Tagged) -> bool:
    """Whether a line has a date and the signs of a reference; a quick look."""
    text = bare(line.text)
    if not is_plain(line) or not SHORTEST <= len(text) <= LONGEST or not DATED.search(text):
        return False
    if len(SIGNS.findall(text)) < FEWEST_SIGNS or not START.match(text):
        return False
    return AREAS.search(text) is None and (". " in text or not is_imprint(text))


def bare(text: str) -> str:
    """A reference without its number in a list."""
    return NUMBER.sub("", KEYED.sub("", text, count=1), count=1) if text[:1] in NUMBERED else text


def with_makers_above(chunk: Chunk) -> Chunk:
    """The lines, the makers on a line of their own with a colon at its end put before what they made:
    ``Ann Roe:`` over ``Fog models. J. Coast. Comput. 12: 3-9 (2021)``."""
    found: Chunk = []
    for line in chunk:
        above = found[-1] if found else None
        if (
            above is not None
            and above.text.endswith(":")
            and is_plain(above)
            and DATED.search(line.text)
            and is_plain(line)
            and shapes.names(above.text[:-1]) > shapes.NONE
        ):
            makers = "; ".join(shapes.direct_names(above.text[:-1]))
            found[-1] = Tagged(above.number, f"{makers}. {line.text}")
        else:
            found.append(line)
    return found


def with_years_behind(chunk: Chunk) -> Chunk:
    """The lines, the years with which several begin put behind their references: ``2020 Roe A. Salt grass.
    …``."""
    found = [YEAR_BEFORE.fullmatch(line.text) if is_plain(line) else None for line in chunk]
    dated = [match is not None and len(SIGNS.findall(match["rest"])) >= FEWEST_SIGNS for match in found]
    if sum(dated) < FEWEST_DATED:
        return chunk
    return [
        Tagged(line.number, f"{match['rest'].rstrip(' .')}. {match['year']}.")
        if match is not None and told
        else line
        for line, match, told in zip(chunk, found, dated, strict=True)
    ]


def is_heading(line: Tagged) -> bool:
    """Whether a line may be the heading of a part of a list: short, without figures."""
    return 0 < len(line.text) <= LONGEST_HEADING and not any(map(str.isdigit, line.text)) and not line.value
