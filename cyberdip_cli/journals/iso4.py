"""ISO 4: how the words of a title are abbreviated, and which are left out.

Source: ISO 4:1997 as the ISSN Manual gives it (section 7): articles, conjunctions and prepositions go; a title of
one word stays; the longest entry of the list wins, an exact one before a part of a word; what the list does not
have stays; no word is abbreviated by less than two letters but by the list itself."""

from __future__ import annotations

from ..labels import terms
from .lists import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lists import TitleWord, TitleWords

ISO_639_2 = {
    "en": ("eng",), "de": ("ger", "deu"), "fr": ("fre", "fra"), "es": ("spa",), "it": ("ita",), "pt": ("por",), "nl": ("dut", "nld"), "sv": ("swe",),
    "da": ("dan",), "no": ("nor",), "nb": ("nor",), "fi": ("fin",), "pl": ("pol",), "cs": ("cze", "ces"), "sk": ("slo", "slk"), "hu": ("hun",),
    "ro": ("rum", "ron"), "hr": ("hrv", "scr"), "sr": ("srp", "scc"), "sl": ("slv",), "tr": ("tur",), "la": ("lat",), "ca": ("cat",), "ru": ("rus",),
    "uk": ("ukr",), "bg": ("bul",), "el": ("gre", "ell"), "lt": ("lit",), "lv": ("lav",), "et": ("est",), "is": ("ice", "isl"), "cy": ("wel", "cym"),
}  # fmt: skip
"""Languages as records have them (BCP 47), and as the list has them."""
GENERIC = frozenset(
    "part series section serie serija teil reihe sezione sectie seria rad seccion partie".split()
)
"""Words that go before the letter or number of a part (ISSN Manual, 7.1.11)."""
SHORTEST = 3
"""Letters of an entry's start of a word that may stand for a longer word."""


def abbreviate(title: str, words: TitleWords, language: str | None = None) -> str:
    """``title`` in short.

    >>> from .lists import TitleWord, TitleWords
    >>> rows = {"journal": "J.", "chemical": "chem.", "society": "Soc."}
    >>> words = TitleWords({word: [TitleWord(short, ())] for word, short in rows.items()}, {"americ": [TitleWord("am.", ())]}, {}, 1)
    >>> abbreviate("Journal of the American Chemical Society", words), abbreviate("The Journal", words)
    ('J. Am. Chem. Soc.', 'Journal')
    """
    kept = _kept(title, language)
    if len(kept) < 2:
        return " ".join(kept) or title
    codes = ISO_639_2.get((language or "").partition("-")[0].lower(), ())
    made: list[str] = []
    at = 0
    while at < len(kept):
        for length in range(min(words.longest, len(kept) - at), 0, -1):
            run = kept[at : at + length]
            short = _looked_up(run, words, codes)
            if short is not None or length == 1:
                made.append(_cased(short, run) if short else " ".join(run))
                at += length
                break
    return " ".join(made)


def _kept(title: str, language: str | None) -> list[str]:
    """The words that stay: no articles, conjunctions, prepositions, nor "Part" before a letter."""
    stop = _left_out(language)
    words = [word.strip(",;") for word in title.replace("&", " ").split()]
    kept: list[str] = []
    for at, word in enumerate(words):
        bare = fold(word)
        last = at + 1 < len(words) and len(fold(words[at + 1])) <= 3 and at + 2 == len(words)
        if (
            not bare
            or (bare in stop and not (word.isupper() and at + 1 == len(words)))
            or (bare in GENERIC and last)
        ):
            continue
        head, mark, rest = word.replace("\u2019", "'").partition("'")
        kept.append(rest if mark and rest and len(head) < 3 else word)
    return kept


def _left_out(language: str | None) -> frozenset[str]:
    own = (language or "").partition("-")[0].lower()
    stop = terms("titles")["stop_words"]
    return frozenset(fold(word) for word in (*stop["en"], *stop.get(own, ())))


def _looked_up(run: Sequence[str], words: TitleWords, codes: Sequence[str]) -> str | None:
    """The abbreviation of a run of words; "" for words that stay, None for those that the list has not."""
    key = fold(" ".join(run))
    rows = words.whole.get(key)
    if rows is None and key.endswith("s"):
        rows = words.whole.get(key[:-1])
    if rows is None and len(run) == 1:
        rows = next(
            (
                words.starts[key[:end]]
                for end in range(len(key), SHORTEST - 1, -1)
                if key[:end] in words.starts
            ),
            None,
        )
        if rows is None:
            ending = next((key[at:] for at in range(1, len(key)) if key[at:] in words.ends), None)
            if ending is not None:
                short = _chosen(words.ends[ending], codes).lstrip("-")
                return run[0][: len(run[0]) - len(ending)] + short if short else ""
    return _chosen(rows, codes) if rows else None


def _chosen(rows: Sequence[TitleWord], codes: Sequence[str]) -> str:
    """The row of the title's language, else one of all languages, else the first."""
    own = [row for row in rows if set(row.languages) & set(codes)]
    return (own or [row for row in rows if not row.languages] or list(rows))[0].short.rstrip("-")


def _cased(short: str, run: Sequence[str]) -> str:
    """The abbreviation with a capital where the word has one."""
    return short[:1].upper() + short[1:] if run[0][:1].isupper() else short[:1].lower() + short[1:]
