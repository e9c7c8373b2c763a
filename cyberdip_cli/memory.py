"""What is remembered from one record to the next: a dump says the same journals, publishers, subjects and
kinds again and again.

Only what depends on the text alone, so that no record depends on those before it, and what nobody changes.
Bounded: only short texts are remembered, and when there are too many all are forgotten, which costs no more
than asking again."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    Answer = TypeVar("Answer")
else:
    Answer = None


MOST = 2048
"""Answers that are kept before all are forgotten: words follow Zipf's law, so the common ones are soon
back."""
LONGEST = 48
"""Characters of a text whose answer is kept; longer ones hardly ever return."""


class Memory(dict[str, Answer]):
    """At most ``most`` texts of at most ``longest`` characters, and what was made of them."""

    __slots__ = ("longest", "most")

    def __init__(self, *, most: int = MOST, longest: int = LONGEST) -> None:
        super().__init__()
        self.most = most
        self.longest = longest

    def keep(self, text: str, answer: Answer) -> Answer:
        """Remembers an answer, and gives it back."""
        if len(text) <= self.longest:
            if len(self) >= self.most:
                self.clear()
            self[text] = answer
        return answer


class Answers(Memory[Answer]):
    """``answers[text]`` is ``ask(text)``, which is asked once for as long as it is remembered. It must be
    pure and its answers never changed.

    >>> Answers(str.upper)["roe"]
    'ROE'
    """

    __slots__ = ("ask",)

    def __init__(self, ask: Callable[[str], Answer], *, most: int = MOST, longest: int = LONGEST) -> None:
        super().__init__(most=most, longest=longest)
        self.ask = ask

    def __missing__(self, text: str) -> Answer:
        return self.keep(text, self.ask(text))
