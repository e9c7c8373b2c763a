"""Words of months and seasons in any language, full, abbreviated and in the case that dates take, from the
language files (``[dates]`` of ``labels/*.toml``).

A word that names different months in different languages (``listopad``: November in Polish, October in
Croatian) is read in the language that is asked for, else in the first of :data:`FIRST` that has it."""

from __future__ import annotations

from .. import labels

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIRST = tuple(
    """en de fr es pt it nl sv da no fi pl cs sk hu ru uk tr el ar he hi bn ca eu gl hr sl sr bg ro et lv lt is id vi
    zh-Hans ja ko""".split()
)
"""Languages in the order in which a word is looked up when no language is known. Words of other languages
with up to :data:`SHORT` letters count in their own language only: ``pro`` is December, and much else."""
SHORT = 3
SAME = {"nb": "no", "nn": "no", "zh": "zh-Hans"}
"""Languages whose words another one's file holds."""
_tables: dict[tuple[str, str], Mapping[str, int]] = {}
_any: dict[str, dict[str, int]] = {}


def month(word: str, languages: Sequence[str] = ()) -> int | None:
    """1 to 12 for a month's name in one of ``languages`` (BCP 47), then in any; None for another word.

    >>> month("Juli"), month("Sept."), month("listopada", ["hr"]), month("listopada"), month("spring")
    (7, 9, 10, 11, None)
    """
    return _number("months", word, languages)


def season(word: str, languages: Sequence[str] = ()) -> int | None:
    """1 to 4 for spring, summer, autumn, winter, read as :func:`month` reads; None for another word.

    >>> season("Herbst"), season("Fall"), season("été"), season("May")
    (3, 3, 2, None)
    """
    return _number("seasons", word, languages)


def _number(kind: str, word: str, languages: Sequence[str]) -> int | None:
    bare = word.rstrip(".").casefold()
    for language in languages:
        number = of_language(kind, language).get(bare)
        if number:
            return number
    words = any_language(kind)
    return words.get(bare) or words.get(bare.rstrip("'"))


def english(kind: str, number: int) -> str:
    """The English word for a month or season, as formats that have no numbers for them hold it.

    >>> english("months", 7), english("seasons", 3)
    ('July', 'Autumn')
    """
    return word(kind, number, "en").capitalize()


def word(kind: str, number: int, language: str) -> str:
    """The first word that a language has for one of its ``months`` or ``seasons``, in small letters.

    >>> word("months", 8, "fr"), word("seasons", 1, "de")
    ('août', 'frühling')
    """
    return str(labels.terms("dates")[kind][language][number - 1][0])


def of_language(kind: str, language: str) -> Mapping[str, int]:
    """Word -> number, of the ``months`` or ``seasons`` of one language; empty where it has none."""
    known = labels.terms("dates")[kind]
    for name in (language, language.partition("-")[0]):
        name = SAME.get(name, name)
        if name in known:
            return _read(kind, name)
    return {}


def any_language(kind: str) -> Mapping[str, int]:
    """Word -> number, of the ``months`` or ``seasons`` of all languages."""
    if kind not in _any:
        found: dict[str, int] = {}
        known = labels.terms("dates")[kind]
        for language in sorted(known, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST)):
            short = 0 if language in FIRST else SHORT
            for word, number in _read(kind, language).items():
                if len(word) > short or not word.isascii():
                    found.setdefault(word, number)
        _any[kind] = found
    return _any[kind]


def _read(kind: str, language: str) -> Mapping[str, int]:
    if (kind, language) not in _tables:
        rows = labels.terms("dates")[kind][language]
        _tables[kind, language] = {word: number for number, words in enumerate(rows, 1) for word in words}
    return _tables[kind, language]


def _forget() -> None:
    _tables.clear()
    _any.clear()


labels.on_change(_forget)
