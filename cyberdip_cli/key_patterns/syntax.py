"""The notation of key patterns: parts in braces, each with its filters."""

from __future__ import annotations

from ..value import Value
from .filters import CASES, FILTERS, REACHING
from .words import FIELDS, PARTS, field_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import Record

    Call = tuple[str, tuple[str, ...]]
    """A name with its arguments: ``words(3)`` is ("words", ("3",))."""


class BadPattern(ValueError):
    """What is wrong with a pattern, and ``hint``: what would be right."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint or "see: cyberdip help keys; for example {auth}{year}{title:words(3)}"


class KeyPart(Value):
    """One part of a pattern: its ``name``, the ``arguments`` in parentheses, its ``filters``, and what stands
    for it where the record has nothing (``empty``)."""

    name: str
    arguments: tuple[str, ...] = ()
    filters: tuple[Call, ...] = ()
    empty: str = ""

    def __post_init__(self) -> None:
        if self.name not in PARTS and self.name not in FIELDS:
            raise BadPattern(
                f"{{{self.name}}} is not a part of a key", _nearest(self.name, [*PARTS, *FIELDS])
            )
        for name, arguments in self.filters:
            _check(name, arguments)

    def text(self, record: Record) -> str:
        """What the part says of a record."""
        known = PARTS.get(self.name)
        words = known.words(record, self.arguments) if known else field_words(record, FIELDS[self.name])
        names = {name for name, _ in self.filters}
        if known:
            if known.first and not names & REACHING:
                words = words[:1]
            if known.lower and not names & CASES:
                words = [word.lower() for word in words]
        for name, arguments in self.filters:
            words = FILTERS[name].change(words, arguments)
        return "".join(words) or self.empty


def _check(name: str, arguments: tuple[str, ...]) -> None:
    """BadPattern for a filter that there is not, or with other arguments than it takes."""
    known = FILTERS.get(name)
    if known is None:
        raise BadPattern(f":{name} is not a filter", _nearest(name, [*FILTERS]))
    if not known.least <= len(arguments) <= len(known.takes):
        raise BadPattern(f":{name} takes {', '.join(known.takes) or 'nothing'} in parentheses", known.example)
    for kind, argument in zip(known.takes, arguments, strict=False):
        if kind == "number" and not (argument.isdecimal() and argument.isascii() and len(argument) < 5):
            raise BadPattern(f":{name} takes a number, not {argument!r}", known.example)


def _nearest(name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), known, 3, 0.6)
    return f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(known)}"


EMPTY = {"author": "anon", "year": "nd"}
"""What stands for a part that the default key has, where there is none."""


def own_parts(pattern: str) -> list[KeyPart | str]:
    """The parts, and the texts between them, of a pattern with braces."""
    return [
        piece if isinstance(piece, str) else own_part(piece[0], EMPTY)
        for piece in bracketed(pattern, "{", "}")
    ]


def own_part(text: str, empty: Mapping[str, str] | None = None) -> KeyPart:
    """A part as it stands in braces: ``title:words(3):capitalize``; ``empty``: what stands for parts that the
    record has not."""
    (name, arguments), *filters = [call(word) for word in divided(text, ":")]
    name = name.strip().replace("-", "_").replace(".", "").lower()
    return KeyPart(name, arguments, tuple(filters), (empty or {}).get(name, ""))


def bracketed(pattern: str, opening: str, closing: str) -> list[str | tuple[str]]:
    """The pieces of a pattern: texts, and, each in a tuple, what stands between brackets."""
    pieces: list[str | tuple[str]] = []
    text, *rest = pattern.split(opening)
    if closing in text:
        raise BadPattern(f"{closing} closes nothing")
    pieces.append(text)
    for piece in rest:
        inside, closed, after = _closed(piece, closing)
        if not closed:
            raise BadPattern(f"{opening}{inside} is not closed")
        if closing in after:
            raise BadPattern(f"{closing} closes nothing")
        pieces += [(inside,), after]
    return [piece for piece in pieces if piece]


def _closed(piece: str, closing: str) -> tuple[str, str, str]:
    """``piece`` divided at the bracket that closes it; one in quotation marks closes nothing."""
    quote = ""
    for at, sign in enumerate(piece):
        if sign in "\"'" and quote in ("", sign):
            quote = "" if quote else sign
        elif sign == closing and not quote:
            return piece[:at], closing, piece[at + 1 :]
    return piece, "", ""


def divided(text: str, sign: str) -> list[str]:
    """``text`` at each ``sign`` that stands in no parentheses and no quotation marks.

    >>> divided("title:words(3):prefix(':')", ":")
    ['title', 'words(3)', "prefix(':')"]
    """
    found, depth, quote, start = [], 0, "", 0
    for at, char in enumerate(text):
        if char in "\"'" and quote in ("", char):
            quote = "" if quote else char
        elif quote:
            continue
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == sign and depth == 0:
            found.append(text[start:at])
            start = at + 1
    return [*found, text[start:]]


def call(text: str) -> Call:
    """A name with its arguments.

    >>> call("words(3)"), call("(unknown)"), call("truncate20")
    (('words', ('3',)), ('default', ('unknown',)), ('truncate', ('20',)))
    """
    name, opened, rest = text.strip().partition("(")
    if opened and not rest.endswith(")"):
        raise BadPattern(f"({rest} is not closed")
    arguments = tuple(_unquoted(word) for word in divided(rest[:-1], ",")) if rest[:-1] else ()
    if not name and opened:
        return "default", (rest[:-1],)
    bare = name.rstrip("0123456789")
    if bare != name and not opened:
        return bare, (name[len(bare) :],)
    return name, arguments


def _unquoted(word: str) -> str:
    word = word.strip()
    return word[1:-1] if len(word) > 1 and word[0] == word[-1] and word[0] in "\"'" else word
