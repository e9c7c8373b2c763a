"""Citation keys: from a record and a pattern, unique over a run, the same on every run.

The default, ``{author}{year}{title}``, gives ``rehman2025pakistan``: the first family name, the year, the
first word of the title that is no stop word of the record's language, in lower-case ASCII (any script is
transliterated). ``anon`` and ``nd`` stand where there is nothing."""

from __future__ import annotations

from .diagnostics import UsageError
from .labels import any_language, terms
from .memory import Answers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .model import Name, Record

DEFAULT_PATTERN = "{author}{year}{title}"
CREATORS = ("author", "composer", "editor", "compiler", "director", "performer", "translator", "contributor")
REMEMBERED = 4096
SAME = {"nb": "no", "nn": "no"}
"""Languages whose words another one's file holds."""
FIRST_WORDS = 3
"""Words of a title that are looked at before the others are told apart: one of them is nearly always the
key's."""
FIRST_MARK, LAST_MARK = "\u0300", "\u0362"
"""The marks over and under letters that stand for nothing in ASCII."""
UNSPACED_WORD = 4
UNSPACED = (
    ("\u0e00", "\u0fff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3040", "\u9fff"),
    ("\U00020000", "\U0003ffff"),
)
MARKUP = (
    "<i>",
    "</i>",
    "<b>",
    "</b>",
    "<sub>",
    "</sub>",
    "<sup>",
    "</sup>",
    '<span class="nocase">',
    '<span style="font-variant:small-caps">',
    "</span>",
)


def ascii_word(text: str) -> str:
    """``text`` in lower-case ASCII letters and digits: ``Łódź`` -> ``lodz``, ``王`` -> ``wang``."""
    if text.isascii():
        return text.lower() if text.isalnum() else "".join(filter(str.isalnum, text)).lower()
    return _transliterated[text]


def _transliterate(text: str) -> str:
    return "".join(filter(str.isalnum, _in_ascii(text))).lower()


_transliterated = Answers(_transliterate, most=1000, longest=40)


def _in_ascii(text: str) -> str:
    """Letters without their accents; by tables, whose import takes as long as half a start, where that is not
    enough."""
    from unicodedata import normalize

    bare = "".join([char for char in normalize("NFD", text) if not FIRST_MARK <= char <= LAST_MARK])
    if bare.isascii():
        return bare
    from anyascii import anyascii

    return anyascii(text)


def plain(text: str) -> str:
    """``text`` without the inline markup of CSL-JSON."""
    if "<" in text:
        for tag in MARKUP:
            text = text.replace(tag, "")
    return text


def author_part(record: Record) -> str:
    """The first family name, or the first word of a body's name that is no article; ``""`` without a
    creator."""
    store = record.__dict__
    for role in CREATORS:
        names: tuple[Name, ...] = store.get(role, ())
        if names:
            name = names[0]
            if name.family or name.given:
                return ascii_word(name.family or name.given or "")
            return first_word(name.literal or "", record.language)
    return ""


def year_part(record: Record) -> str:
    """The year of issue in digits, or ``""``."""
    issued = record.issued
    return "" if issued is None or issued.year is None else str(abs(issued.year))


def title_part(record: Record) -> str:
    """The first word of the title that is no stop word."""
    return first_word(record.title or record.container_title or "", record.language)


def first_word(text: str, language: str | None) -> str:
    """The first word of ``text`` that is no stop word, as :func:`ascii_word`; the very first word when all
    are stop words."""
    stop = _stop_words[language or ""]
    words = plain(text).replace("\u2019", "'").split(None, FIRST_WORDS)
    found, fallback = _first_of(words[:FIRST_WORDS], stop)
    if not found and len(words) > FIRST_WORDS:
        found, other = _first_of(words[FIRST_WORDS].split(), stop)
        fallback = fallback or other
    return found or fallback


def _first_of(words: list[str], stop: frozenset[str]) -> tuple[str, str]:
    """(the first word that is no stop word, or ``""``; the first one of all)."""
    fallback = ""
    for word in words:
        if word.isascii() and word.isalpha():
            key = head = word.lower()
        else:
            head = _head(word)
            key = ascii_word(head)
            if not key:
                continue
            head = head.casefold()
        if head not in stop:
            return key, fallback
        fallback = fallback or key
    return "", fallback


def _head(word: str) -> str:
    """What of a word may stand in a key: without its elided article and its punctuation, up to a hyphen."""
    prefix, apostrophe, rest = word.partition("'")
    candidate = rest if apostrophe and rest and prefix.casefold() in ELISIONS else word
    candidate = candidate.strip("\"'«»„“”‘’()[]{}.,:;!?¿¡-–—…")
    head = candidate.partition("-")[0].partition("—")[0].partition("/")[0] or candidate
    return head[:UNSPACED_WORD] if not head.isascii() and _unspaced(head) else head


def _stop_words_of(language: str) -> frozenset[str]:
    """The stop words of a language (BCP 47); where it has none, or none is known, the English ones and the
    articles of the languages whose titles are commonest."""
    words = terms("titles")["stop_words"]
    primary = language.partition("-")[0].lower()
    name = next((name for name in (language, primary, SAME.get(primary)) if name in words), None)
    return frozenset(words[name]) if name else frozenset(words["en"]) | any_language("titles", "articles")


_stop_words = Answers(_stop_words_of)
ELISIONS = any_language("titles", "elisions")
"""What stands before an apostrophe without being a word of its own: *l'été*, *dell'arte*."""


def _unspaced(word: str) -> bool:
    """True for scripts that put no spaces between words (Han, kana, Thai, Lao, Khmer, Burmese, Tibetan)."""
    return any(low <= character <= high for character in word for low, high in UNSPACED)


def _first(values: tuple[str, ...]) -> str:
    return values[0] if values else ""


PARTS: dict[str, Callable[[Record], str]] = {
    "author": author_part,
    "year": year_part,
    "title": title_part,
    "id": lambda record: record.id or "",
    "doi": lambda record: record.DOI or "",
    "isbn": lambda record: _first(record.ISBN),
    "issn": lambda record: _first(record.ISSN),
    "type": lambda record: record.type,
    "container": lambda record: first_word(record.container_title or "", record.language),
    "volume": lambda record: ascii_word(record.volume or ""),
    "issue": lambda record: ascii_word(record.issue or ""),
    "page": lambda record: ascii_word((record.page or "").partition("-")[0].partition("–")[0]),
    "accession": lambda record: record.accession_number or "",
    "language": lambda record: record.language or "",
}
"""What stands between braces in a key pattern."""

EMPTY = {"author": "anon", "year": "nd"}


def compile_pattern(pattern: str) -> Callable[[Record], str]:
    """The function from a record to its key (not yet unique). UsageError for an unknown name between braces.

    >>> from .model import Record
    >>> compile_pattern("{year}-{title}")(Record(title="The Maps of Nowhere"))
    'nd-maps'
    """
    if pattern == DEFAULT_PATTERN:
        return _default_key
    pieces: list[tuple[str, str]] = []
    for part in pattern.replace("{", "\0{").split("\0"):
        name, brace, text = part[1:].partition("}") if part.startswith("{") else ("", "", part)
        if part.startswith("{") and (not brace or name not in PARTS):
            known = ", ".join("{" + part + "}" for part in PARTS)
            raise UsageError(
                "bad-key-pattern",
                f"--key {pattern!r}: {{{name}}} is not a part of a key",
                f"parts are {known}",
            )
        pieces.append((name, text))

    def key(record: Record) -> str:
        made = "".join(
            (PARTS[name](record) or EMPTY.get(name, "") if name else "") + text for name, text in pieces
        )
        return "".join(made.split()) or "anon"

    return key


def _default_key(record: Record) -> str:
    store = record.__dict__
    names: tuple[Name, ...] = store.get("author", ())
    family = names[0].family if names else None
    issued = store.get("issued")
    if (
        family
        and family.isalpha()
        and family.isascii()
        and issued is not None
        and issued.year
        and issued.year > 0
    ):  # what most records have
        return (
            family.lower()
            + str(issued.year)
            + first_word(store.get("title") or store.get("container_title", ""), store.get("language"))
        )
    return (author_part(record) or "anon") + (year_part(record) or "nd") + title_part(record)
