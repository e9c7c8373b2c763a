"""What a page says of how many works it shows: ``Showing 1 to 3 of 120``, ``検索結果 2 件``, ``zadetkov: 2``."""

from __future__ import annotations

from ...grammars.locator_words import ISSUE, PAGES, VOLUME
from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..lines.word import Tagged

LONGEST_COUNT = 4
LONGEST = 60
"""Characters of a line that counts."""
RANGE = Pattern(
    r"(?P<before>\D{0,40}?)(?P<first>\d{1,5})(?:\s?[-–—~]\s?|\s[^\W\d_]{1,5}\s)(?P<last>\d{1,5})"
    r"\s?[^\d\s]{0,12}\s(?:[^\W\d_]{1,12}\s){0,2}(?P<all>\d[\d., ]{0,9})(?:\D.{0,30})?"
)
"""The first and the last that are shown, and how many there are."""
TOTAL_FIRST = Pattern(
    r"\D{0,40}?(?P<all>\d[\d,]{0,9})\s?[件条條筆건][^\d\n]{1,8}(?P<first>\d{1,5})\s?[-–—~〜～]\s?(?P<last>\d{1,5})(?:\D.{0,30})?"
)
"""The same where the number of all comes first: ``27件中1~20を表示``."""
NUMBER = Pattern(r"\d{1,9}")
OF_A_WORK = frozenset((*PAGES, *VOLUME, *ISSUE))
"""Words before numbers that count no works."""


def shown(text: str) -> int:
    """How many entries a line says that the page shows of all; 0 for any other line.

    >>> shown("Treffer 1 - 3 von 120"), shown("Showing 1 to 2 of 2 results"), shown("Pages 1-96 (May 2011)"), shown("27件中1~20を表示")
    (3, 2, 0, 20)
    """
    if len(text) > LONGEST:
        return 0
    match = TOTAL_FIRST.fullmatch(text) or RANGE.fullmatch(text)
    if match is None or match.groupdict().get("before", "").strip(" .:(").casefold() in OF_A_WORK:
        return 0
    first, last = int(match["first"]), int(match["last"])
    total = int("".join(char for char in match["all"] if char.isdigit()))
    return last - first + 1 if 0 < first <= last <= total and (first == 1 or first % 5 == 1) else 0


def numbers_over(lines: Iterable[Tagged]) -> set[int]:
    """The numbers in the short lines over a list, one of which may be that of its entries."""
    found: set[int] = set()
    for line in lines:
        if 0 < len(line.text) <= LONGEST:
            found.add(shown(line.text))
            numbers = NUMBER.findall(line.text)
            if len(numbers) == 1 and len(numbers[0]) < LONGEST_COUNT:
                found.add(int(numbers[0]))
    return found - {0}
