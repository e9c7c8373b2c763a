"""The lists that users name: ISSN's title words (LTWA), and whole titles as JabRef's lists have them."""

from __future__ import annotations

from ..diagnostics import UsageError
from ..labels import terms
from ..value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SPOKEN = ("en", "fr", "de", "es", "it", "pt", "nl")
"""Languages that a title may be in, whatever the language of the article is."""
SEPARATORS = "\t;,"
NOT_ABBREVIATED = frozenset(("n.a.", "n. a.", "-", "–", ""))
"""What stands for a word that is not abbreviated."""
HEADER = ("word", "abbrev")
"""How the columns of a list of title words are called."""


class TitleWord(Value):
    """One row of the list: the ``short`` form ("" for a word that stays), and the codes of its ``languages``
    (ISO 639-2; () for all)."""

    short: str
    languages: tuple[str, ...]


class TitleWords(Value):
    """A list of title words: ``whole`` words and runs of words; ``starts``, ``ends`` and ``middles`` of
    words; each folded, with its rows. ``longest``: words of the longest run."""

    whole: dict[str, list[TitleWord]]
    starts: dict[str, list[TitleWord]]
    ends: dict[str, list[TitleWord]]
    middles: dict[str, list[TitleWord]]
    longest: int


TABLES: dict[tuple[bool, bool], Callable[[TitleWords], dict[str, list[TitleWord]]]] = {
    (False, False): lambda words: words.whole,
    (False, True): lambda words: words.starts,
    (True, False): lambda words: words.ends,
    (True, True): lambda words: words.middles,
}
"""Where an entry goes, by a hyphen before and after it."""


def fold(text: str) -> str:
    """Words without case, marks and punctuation, one blank between them."""
    from unicodedata import combining, normalize

    plain = "".join(sign for sign in normalize("NFKD", text.casefold()) if not combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in plain).split())


def folded(title: str) -> str:
    """A title as it is looked up: no case, punctuation or leading article; ``&`` is "and"."""
    words = fold(title.replace("&", " and ")).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _rows(path: str, option: str) -> Iterator[list[str]]:
    """The rows of a table, by the separator that its first line has most of."""
    import csv

    from ..text_encoding import detect

    try:
        with open(path, "rb") as stream:
            data = stream.read()
    except OSError as error:
        raise UsageError("bad-list", f"{option} {path}: {error.strerror}", "check the path") from None
    codec = detect(data[:65536])
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    lines = text.removeprefix("\ufeff").splitlines()
    first = lines[0] if lines else ""
    separator = max(SEPARATORS, key=first.count)
    yield from csv.reader(lines, delimiter=separator)


def read_title_words(path: str) -> TitleWords:
    """The list of title words in a file, as the ISSN International Centre gives it out: words, abbreviations,
    languages. UsageError for a file that is none."""
    rows = _rows(path, "--ltwa")
    header = [cell.strip().lower() for cell in next(rows, [])]
    if len(header) < 2 or not all(any(mark in cell for cell in header[:2]) for mark in HEADER):
        hint = "its first line is: WORDS, ABBREVIATIONS, LANGUAGES"
        raise UsageError("bad-list", f"--ltwa {path}: no list of title words", hint)
    made = TitleWords({}, {}, {}, {}, 1)
    longest = 1
    for cells in rows:
        if len(cells) < 2 or not cells[0].strip():
            continue
        word, short = cells[0].strip(), cells[1].strip()
        languages = tuple(
            code.strip() for code in (cells[2] if len(cells) > 2 else "").split(",") if code.strip()
        )
        row = TitleWord(
            "" if short.lower() in NOT_ABBREVIATED else short, () if "mul" in languages else languages
        )
        table = TABLES[word.startswith("-"), word.endswith("-")](made)
        key = fold(word.partition(" (")[0])
        table.setdefault(key, []).append(row)
        if (
            " " in key and (bare := _without_stop_words(key)) != key
        ):  # a title has lost them when it is looked up
            table.setdefault(bare, []).append(row)
        longest = max(longest, key.count(" ") + 1)
    return made.replace(longest=longest)


def _without_stop_words(key: str) -> str:
    stop = terms("titles")["stop_words"]
    small = {word for language in SPOKEN for word in stop[language]}
    return " ".join(word for word in key.split() if word not in small)


def read_titles(path: str) -> dict[str, str]:
    """Whole titles and their short forms in a file, as JabRef's lists have them (title, short title, more).
    UsageError for a file that is none."""
    found = {folded(cells[0]): cells[1].strip() for cells in _rows(path, "--journals") if len(cells) > 1}
    found.pop("", None)
    if not found:
        raise UsageError(
            "bad-list", f"--journals {path}: no list of titles", "a line is: full title;short title"
        )
    return found
