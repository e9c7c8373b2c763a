"""Lines that hold several labelled values are divided: ``Volume : 2 | Issue : 4 | Page : 136-141``, and a value
with a second label of more than one word behind it."""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..field import Line
    from .word import Word

    Look = Callable[[str], Word | None]

PART = Pattern(r"\s{0,9}(?P<label>[^\W\d_][^:：|]{0,40}?)\s?[:：]\s?\S.{0,300}")
SECOND = Pattern(r"(?<=[^\s,;(])\s(?P<label>[^\W\d_a-z][^\W_]{1,20}(?:\s[^\W\d_][^\W_]{0,20}){1,3}):\s")
BULLETS = "•·▪◦‣ "
LONGEST = 1500


def divided(lines: Iterable[Line], look: Look) -> Iterator[Line]:
    """The lines, those that hold several labels cut before each; all parts have the line's number."""
    for number, text in lines:
        if text[:1] in BULLETS and text:
            text = text.lstrip(BULLETS)
        if text.count(":") + text.count("：") < 2 or len(text) > LONGEST:
            yield number, text
        elif " | " in text and (parts := _piped(text, look)):
            yield from ((number, part) for part in parts)
        else:
            yield from ((number, part) for part in _cut(text, look))


def _piped(text: str, look: Look) -> list[str]:
    """The parts between bars where each is a label with its value, one of them a known label; else none."""
    parts = [part.strip() for part in text.split(" | ")]
    found = [PART.fullmatch(part) for part in parts]
    if not all(found) or not any(match and _is_label(match["label"], look) for match in found):
        return []
    return parts


def _cut(text: str, look: Look) -> list[str]:
    """The text before and from a second label that is known and of several words."""
    first = PART.match(text)
    if first is None or not _is_label(first["label"], look):
        return [text]
    for match in SECOND.finditer(text, first.end("label") + 1):
        words = match["label"].split(" ")
        for start in range(len(words) - 1):
            label = " ".join(words[start:])
            if label[0].isupper() and _is_label(label, look):
                at = match.start("label") + len(" ".join(words[:start])) + bool(start)
                return [text[:at].strip(), *_cut(text[at:], look)]
    return [text]


def _is_label(text: str, look: Look) -> bool:
    word = look(text.strip())
    return word is not None and word.general
