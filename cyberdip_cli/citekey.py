"""Citation keys: the default key of a record, and words in ASCII. Other patterns are :mod:`.key_patterns`'.

The default pattern, ``{author}{year}{title}``, gives ``rehman2025pakistan``: the first family name, the year,
the first word of the title that is no stop word of the record's language, in lower-case ASCII (any script is
transliterated). ``anon`` and ``nd`` stand where there is nothing."""

from __future__ import annotations

from .labels import any_language, terms
from .memory import Answers

TYPE_CHECKING = False
if TYPE_CHECKING:
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
    return ascii_letters(text).lower()


def ascii_letters(text: str) -> str:
    """``text`` in ASCII letters and digits, with their case: ``Łódź`` -> ``Lodz``."""
    return "".join(filter(str.isalnum, text if text.isascii() else _in_ascii(text)))


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
            head = head_of_word(word)
            key = ascii_word(head)
            if not key:
                continue
            head = head.casefold()
        if head not in stop:
            return key, fallback
        fallback = fallback or key
    return "", fallback


def head_of_word(word: str) -> str:
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


def is_stop_word(word: str, language: str | None) -> bool:
    """Whether a word of a title says nothing in a key."""
    return head_of_word(word).casefold() in _stop_words[language or ""]


def default_stop_words() -> frozenset[str]:
    """The stop words of a text whose language nobody says."""
    return _stop_words[""]


ELISIONS = any_language("titles", "elisions")
"""What stands before an apostrophe without being a word of its own: *l'été*, *dell'arte*."""


def _unspaced(word: str) -> bool:
    """True for scripts that put no spaces between words (Han, kana, Thai, Lao, Khmer, Burmese, Tibetan)."""
    return any(low <= character <= high for character in word for low, high in UNSPACED)


def default_key(record: Record) -> str:
    """The key that the default pattern gives."""
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
    return (
        (author_part(record) or "anon")
        + ("nd" if issued is None or issued.year is None else str(abs(issued.year)))
        + first_word(record.title or record.container_title or "", record.language)
    )
