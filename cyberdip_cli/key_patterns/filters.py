"""The filters of key patterns: each changes the words of a part."""

from __future__ import annotations

from ..citekey import default_stop_words
from ..value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Words = list[str]


class Filter(Value):
    """One filter: what it ``change``s of the words, the kinds of arguments that it ``takes`` ("number",
    "text") of which the ``least`` must be there, what it does as ``help``, and an ``example``."""

    change: Callable[[Words, tuple[str, ...]], Words]
    takes: tuple[str, ...]
    least: int
    help: str
    example: str


def _words(words: Words, arguments: tuple[str, ...]) -> Words:
    start = int(arguments[1]) - 1 if len(arguments) > 1 else 0
    return words[max(start, 0) :][: int(arguments[0])]


def _cut(words: Words, arguments: tuple[str, ...]) -> Words:
    return ["".join(words)[: int(arguments[0])]]


def _substring(words: Words, arguments: tuple[str, ...]) -> Words:
    start = max(int(arguments[0]) - 1, 0)
    text = "".join(words)[start:]
    return [text[: int(arguments[1])] if len(arguments) > 1 else text]


def _capitalize(words: Words, arguments: tuple[str, ...]) -> Words:
    most = int(arguments[0]) if arguments else len(words)
    return [word[:1].upper() + word[1:] if at < most else word for at, word in enumerate(words)]


def _title_case(words: Words, _: tuple[str, ...]) -> Words:
    stop = default_stop_words()
    return [
        word.lower() if at and word.lower() in stop else word[:1].upper() + word[1:].lower()
        for at, word in enumerate(words)
    ]


def _sentence_case(words: Words, _: tuple[str, ...]) -> Words:
    return _capitalize([word.lower() for word in words], ("1",))


def _skip_words(words: Words, _: tuple[str, ...]) -> Words:
    stop = default_stop_words()
    return [word for word in words if word.lower() not in stop]


def _replace(words: Words, arguments: tuple[str, ...]) -> Words:
    old, new = arguments
    return [word.replace(old, new) for word in words] if old else words


def _affixed(before: str, words: Words, after: str) -> Words:
    return [before, *words, after] if any(words) else words


FILTERS: dict[str, Filter] = {
    "lower": Filter(lambda words, _: [w.lower() for w in words], (), 0, "small letters", "{auth:lower}"),
    "upper": Filter(lambda words, _: [w.upper() for w in words], (), 0, "capitals", "{auth:upper}"),
    "keep": Filter(lambda words, _: words, (), 0, "letters as they are printed", "{author:keep}"),
    "capitalize": Filter(_capitalize, ("number",), 0, "a capital at the start of each word, or of the first N", "{title:words(3):capitalize}"),
    "titlecase": Filter(_title_case, (), 0, "a capital at the start of each word that is no stop word, the rest small", "{fulltitle:titlecase}"),
    "sentencecase": Filter(_sentence_case, (), 0, "a capital at the start of the first word, the rest small", "{fulltitle:sentencecase}"),
    "words": Filter(_words, ("number", "number"), 1, "the first N words, or N words from the Mth on", "{title:words(3)}"),
    "skipwords": Filter(_skip_words, (), 0, "without the stop words", "{journal:skipwords:abbr}"),
    "abbr": Filter(lambda words, _: [w[:1] for w in words], (), 0, "the first letter of each word", "{journal:abbr}"),
    "truncate": Filter(_cut, ("number",), 1, "the first N letters", "{auth:truncate(4)}"),
    "substring": Filter(_substring, ("number", "number"), 1, "N letters from the Mth on: substring(M, N)", "{year:substring(3, 2)}"),
    "condense": Filter(lambda words, a: [(a[0] if a else "").join(words)], ("text",), 0, "the words with a sign between them", "{title:words(3):condense(_)}"),
    "prefix": Filter(lambda words, a: _affixed(a[0], words, ""), ("text",), 1, "a text before what is not empty", "{volume:prefix(v)}"),
    "postfix": Filter(lambda words, a: _affixed("", words, a[0]), ("text",), 1, "a text after what is not empty", "{auth:postfix(_)}"),
    "replace": Filter(_replace, ("text", "text"), 2, "one text for another", "{authetal:replace(EtAl, Etc)}"),
    "default": Filter(lambda words, a: words if any(words) else [*a], ("text",), 1, "what stands where there is nothing; (text) for short", "{volume:(none)}"),
}  # fmt: skip
"""The filters by name, in the order of the reference."""
CASES = frozenset(("lower", "upper", "keep", "capitalize", "titlecase", "sentencecase"))
"""Filters that say which letters are capitals."""
REACHING = frozenset(("words", "abbr", "skipwords", "condense"))
"""Filters that look at more than the first word."""
