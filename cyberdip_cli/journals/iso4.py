"""ISO 4: how the words of a title are abbreviated, and which are left out.

Source: ISO 4:1997 as the ISSN Manual gives it (section 7): articles, conjunctions and prepositions go, but a
preposition that opens the title stays; a title of one word stays; the longest entry of the list wins, a whole
word before a part of one, an entry of the title's language before others; parts joined by a hyphen are
abbreviated each; what the list does not have stays."""

from __future__ import annotations

from ..labels import any_language, terms
from .lists import SPOKEN, fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
SHORTEST, HEAD = 3, 2
"""Letters of an entry that may stand for a part of a longer word, and of what stands before its end."""
APOSTROPHE = "'"


def abbreviate(title: str, words: TitleWords, language: str | None = None) -> str:
    """``title`` in short.

    >>> from .lists import TitleWord, TitleWords
    >>> rows = {"journal": "J.", "chemical": "chem.", "society": "Soc."}
    >>> words = TitleWords({word: [TitleWord(short, ())] for word, short in rows.items()}, {"americ": [TitleWord("am.", ())]}, {}, {}, 1)
    >>> abbreviate("Journal of the American Chemical Society", words), abbreviate("The Journal", words)
    ('J. Am. Chem. Soc.', 'Journal')
    """
    own = (language or "").partition("-")[0].lower()
    kept = _kept(title, own)
    if len(kept) < 2:
        return " ".join(kept) or title
    codes = ISO_639_2.get(own, ())
    made: list[str] = []
    at = 0
    while at < len(kept):
        for length in range(min(words.longest, len(kept) - at), 0, -1):
            run = kept[at : at + length]
            short = _looked_up(run, words, codes)
            if short is not None or length == 1:
                made.append(_cased(short, run[0]) if short else _parts(run, words, codes))
                at += length
                break
    return " ".join(made)


def _parts(run: Sequence[str], words: TitleWords, codes: Sequence[str]) -> str:
    """A word that the list has not; the parts of one with a hyphen, each in short where the list has it."""
    if len(run) > 1 or "-" not in run[0].strip("-"):
        return " ".join(run)
    found = ((part, _looked_up([part], words, codes) if part else None) for part in run[0].split("-"))
    return "-".join(_cased(short, part) if short else part for part, short in found)


def _kept(title: str, own: str) -> list[str]:
    """The words that stay: no articles, conjunctions, prepositions, nor "Part" before a letter."""
    words = [word.strip(",;") for word in title.replace("\u2019", APOSTROPHE).replace("&", " ").split()]
    stop = _left_out([fold(word) for word in words], own)
    articles = frozenset(map(fold, any_language("titles", "articles")))
    kept: list[str] = []
    for at, word in enumerate(words):
        bare = fold(word)
        before_last = at + 2 == len(words) and len(fold(words[at + 1])) <= 3
        single = len(bare) == 1 and (word.endswith(".") or (word.isupper() and at + 1 == len(words)))
        goes = bare in (stop & articles if at == 0 else stop) and not single
        if bare and not goes and not (bare in GENERIC and before_last):
            kept.append(_bare_of_article(word))
    return kept


def _bare_of_article(word: str) -> str:
    """A word without the elided article or preposition before it (*l'été*, *dell'arte*)."""
    head, mark, rest = word.partition(APOSTROPHE)
    return rest if mark and len(rest) > 1 and head.casefold() in any_language("titles", "elisions") else word


def _left_out(words: Sequence[str], own: str) -> frozenset[str]:
    """The stop words of the language that the title shows most of, else of its own, else English."""
    stop = terms("titles")["stop_words"]
    known = [language for language in dict.fromkeys((own, *SPOKEN)) if language in stop]
    folded = {language: frozenset(map(fold, stop[language])) for language in known}
    return folded[max(known, key=lambda language: sum(word in folded[language] for word in words))]


def _looked_up(run: Sequence[str], words: TitleWords, codes: Sequence[str]) -> str | None:
    """The abbreviation of a run of words; "" for words that stay, None for those that the list has not."""
    last = run[-1]
    bare = last[:-2] if last.endswith("'s") else last.removesuffix(APOSTROPHE)
    key = fold(" ".join((*run[:-1], bare)))
    rows = words.whole.get(key) or (words.whole.get(key[:-1]) if key.endswith("s") else None)
    if rows:
        return _chosen(rows, codes)
    if len(run) > 1 or " " in key:
        return None
    starts = [
        (words.starts[key[:end]], "")
        for end in range(len(key), SHORTEST - 1, -1)
        if key[:end] in words.starts
    ]
    found = _best(starts, codes) or _best(list(_within(key, run[0], words)), codes)
    if found is None:
        return None
    short, head = found
    return head + short.lstrip("-") if short else ""


def _within(key: str, word: str, words: TitleWords) -> Iterator[tuple[list[TitleWord], str]]:
    """The entries for the end or the middle of a word, the longest first, with what stands before it."""
    if len(key) != len(word):  # signs or marks stand in it: nobody knows where it would be cut
        return
    for at in range(HEAD, len(key) - SHORTEST + 1):
        if key[at:] in words.ends:
            yield words.ends[key[at:]], word[:at]
        for end in range(len(key), at + SHORTEST - 1, -1):
            if key[at:end] in words.middles:
                yield words.middles[key[at:end]], word[:at]


def _best(entries: Sequence[tuple[list[TitleWord], str]], codes: Sequence[str]) -> tuple[str, str] | None:
    """The first of the title's language or of all; else the first; None of none."""
    for rows, head in entries:
        if any(not row.languages or set(row.languages) & set(codes) for row in rows):
            return _chosen(rows, codes), head
    return (_chosen(entries[0][0], codes), entries[0][1]) if entries else None


def _chosen(rows: Sequence[TitleWord], codes: Sequence[str]) -> str:
    """The row of the title's language, else one of all languages, else the first."""
    own = [row for row in rows if set(row.languages) & set(codes)]
    return (own or [row for row in rows if not row.languages] or list(rows))[0].short.rstrip("-")


def _cased(short: str, word: str) -> str:
    """The abbreviation with a capital where the word has one."""
    return short[:1].upper() + short[1:] if word[:1].isupper() else short[:1].lower() + short[1:]
