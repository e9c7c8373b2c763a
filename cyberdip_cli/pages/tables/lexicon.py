"""The words that a tagger looks lines up in: those of the languages, with what the dialects add, and the
patterns among them.

What the dialects of the house add, and what has to be searched for among ten thousand words, is stored when
the package is built."""

from __future__ import annotations

from ... import labels
from . import dialect

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


class Lexicon:
    """``words``: folded word -> uses; ``prefixes``, ``suffixes``: the fixed starts and ends of the furniture
    with ``*`` in it; ``dotted``: Turkish in capitals (``BAŞLIK`` has the I of ``başlık`` and folds to
    ``başlik``)."""

    __slots__ = ("dotted", "prefixes", "suffixes", "words")

    def __init__(
        self,
        words: Mapping[str, str],
        prefixes: tuple[str, ...],
        suffixes: tuple[str, ...],
        dotted: dict[str, str],
    ) -> None:
        self.words = words
        self.prefixes = prefixes
        self.suffixes = suffixes
        self.dotted = dotted


def english(extra: Mapping[str, str] | None = None) -> Lexicon:
    """English with ``extra``; None: with all dialects."""
    if extra is None and not dialect.foreign():
        return _house("en", labels.english_words())
    return _made(labels.english_words(), dialect.words() if extra is None else extra)


def whole(extra: Mapping[str, str] | None = None) -> Lexicon:
    """All languages with ``extra``; None: with all dialects."""
    if extra is None and not dialect.foreign() and not labels.foreign():
        return _house("all", labels.all_words())
    made = _made(labels.all_words(), dialect.words() if extra is None else extra)
    made.dotted = _dotted(made.words)
    return made


def labels_by_length(extra: Mapping[str, str] | None = None) -> Mapping[int, str]:
    """Number of letters -> the labels of all languages, and of ``extra``, that have so many, one a line."""
    if extra is None and not dialect.foreign() and not labels.foreign():
        table: Mapping[int, str] | None = labels.compiled_table("label_lengths", labels.HERE, dialect.HERE)
        if table is not None:
            return table
    return _by_length(whole(extra).words)


def _by_length(words: Mapping[str, str]) -> dict[int, str]:
    found: dict[int, list[str]] = {}
    for word, uses in words.items():
        if "=" in uses:
            found.setdefault(len(word), []).append(word)
    return {length: "\n".join(some) for length, some in sorted(found.items())}


def _house(name: str, words: labels.Words) -> Lexicon:
    table = labels.compiled_table("lexicon", labels.HERE, dialect.HERE)
    if table is None:
        table = {name: _stored(words, dotted=name == "all")}
    stored = table[name]
    return Lexicon(
        words.changed_by(stored["words"]), stored["prefixes"], stored["suffixes"], stored["dotted"]
    )


def _stored(words: Mapping[str, str], *, dotted: bool) -> dict[str, Any]:
    """What is stored of a lexicon: the words that the dialects change, and what was found among all."""
    made = _made(words, dialect.words())
    changed = {word: uses for word, uses in made.words.items() if words.get(word) != uses}
    return {
        "words": changed,
        "prefixes": made.prefixes,
        "suffixes": made.suffixes,
        "dotted": _dotted(made.words) if dotted else {},
    }


def _made(words: Mapping[str, str], extra: Mapping[str, str]) -> Lexicon:
    """``words`` with the meanings of ``extra`` after the languages'."""
    merged = {**words, **{word: f"{words.get(word, '')} {uses}".strip() for word, uses in extra.items()}}
    prefixes = tuple(word[:-1] for word in merged if word.endswith("*") and len(word) > 4)
    suffixes = tuple(word[1:] for word in merged if word.startswith("*") and len(word) > 4)
    return Lexicon(merged, prefixes, suffixes, {})


def _dotted(words: Mapping[str, str]) -> dict[str, str]:
    return {
        word.replace("ı", "i").replace("i\u0307", "i"): uses
        for word, uses in words.items()
        if "ı" in word or "\u0307" in word
    }


def compiled() -> dict[str, Any]:
    """Name -> literal, for the build."""
    return {
        "lexicon": {
            "en": _stored(labels.english_words(), dotted=False),
            "all": _stored(labels.all_words(), dotted=True),
        },
        "label_lengths": _by_length(_made(labels.all_words(), dialect.words()).words),
    }
