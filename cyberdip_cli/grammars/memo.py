"""Answers that are kept: what a grammar asks of one word or one short piece, it asks again on every page of a dump."""

from __future__ import annotations

from . import T

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 2048
"""Answers that a memo holds before it starts anew: the words of names follow Zipf's law, so the common ones are soon back."""
LONGEST = 48
"""Characters of a text whose answer is kept; longer ones hardly ever return."""


class Memo(dict[str, T]):
    """``memo[text]`` is ``question(text)``, asked once while the answer is kept. The question must be pure and its answers never changed.

    >>> Memo(str.upper)["roe"]
    'ROE'
    """

    __slots__ = ("most", "question")

    def __init__(self, question: Callable[[str], T], most: int = MOST) -> None:
        self.question = question
        self.most = most

    def __missing__(self, text: str) -> T:
        answer = self.question(text)
        if len(text) <= LONGEST:
            if len(self) >= self.most:
                self.clear()
            self[text] = answer
        return answer
