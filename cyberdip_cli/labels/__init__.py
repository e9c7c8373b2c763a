"""The words of record pages and of citations, by language: one file a language, ``labels/<BCP 47>.toml``.

A table has ``language`` (BCP 47), ``name``, ``none`` (members of :data:`ASKED` that the language has no words
for, or none that are known), and sections:

``[labels]``      key of :data:`keys.KEYS` -> label words. A word under several keys is ambiguous: value and
                  place decide.
``[furniture]``   kind (see :data:`ZONES`) -> whole lines that belong to the page, not to the record. ``#``
                  stands for digits, ``*`` (or ``%%any%%``) for any text at the start or end.
``[formats]``     item type of CSL -> words of a Format, Document type … value.
``[languages]``   BCP 47 -> names of the language.
``[roles]``       name field of Record -> words for a person's role.
``[dates]``       ``months``: twelve lists, ``seasons``: four, spring first; every form that dates take.
``[names]``       ``and``: between the last two names; ``et_al``: what says that a list of names is cut.
``[titles]``      ``stop_words`` that a citation key passes over, ``articles``, ``elisions`` (*l'été*).
``[citations]``   ``volume``, ``issue``, ``pages`` (before a number), ``page_count`` (after one), ``edition``,
                  ``in`` (before the work that a part is in).
``[imprints]``    ``no_publisher``, ``no_place``, ``no_date``: what stands for what is not known;
                  ``and_others`` (places, publishers); ``functions``: in brackets behind a publisher;
                  ``date_words``: beside the year, ``date_openers``: those that a date can begin with.
``[typography]``  ``quotes``: opening, closing, inner opening, inner closing; ``ordinals``: endings of
                  ordinal numbers.

Words of ``labels`` to ``roles`` are compared folded (see :func:`fold`), the others casefolded. The tables are
compiled to Python literals when the wheel is built; without them the TOML files are read. Sources: the
language files of catalogues, repositories and journal platforms, Unicode CLDR (months, lists), the locales of
CSL 1.0.2 (seasons, "et al.", ordinals, quotation marks), ISBD, RDA and AACR2 as national libraries translate
them, ISO 832."""

from __future__ import annotations

from unicodedata import combining, normalize

from .keys import OPENERS, SECTIONS, TERMS, ZONES
from .packed import PacketFile, Words, joined, pack
from .tables import (
    HERE,
    built_in,
    compiled_file,
    compiled_table,
    foreign,
    forget,
    languages,
    load,
    on_change,
    read_folder,
    register,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

__all__ = [
    "HERE",
    "OPENERS",
    "SECTIONS",
    "ZONES",
    "Words",
    "all_words",
    "any_format",
    "any_language",
    "compiled",
    "compiled_table",
    "context_words",
    "english_words",
    "fold",
    "foreign",
    "forget",
    "index",
    "languages",
    "load",
    "on_change",
    "read_folder",
    "register",
    "terms",
]
ARABIC = str.maketrans("یىکۀةأإآٱ", "ييكههاااا", "ـًٌٍَُِّْ")
"""Letters of Arabic and Persian that are written one for the other, and the signs that are left out."""
BULLETS = " *-\t•●▪■◦‣·"
LAST_EUROPEAN = "\u0530"
STAR = "\ue02a"

_indexes: dict[str, Words] = {}
_words: dict[tuple[str, ...], Mapping[str, Mapping[str, str]]] = {}
_formats: dict[str, str] = {}
_terms: dict[str, Mapping[str, Mapping[str, Sequence[Any]]]] = {}


def fold(text: str) -> str:
    """The form in which words are compared: no case, no width, one blank between words, no bullet at the
    start, no colon, stop or dot leader at the end; Arabic letters in one form, without vowel signs.

    >>> fold("• Main  Author(s) :")
    'main author(s)'
    """
    if not text.isascii():
        text = normalize("NFKC", text).translate(ARABIC)
    folded = text.casefold().rstrip(" .:;=\t*").lstrip(BULLETS)
    if "  " in folded or "\t" in folded:
        folded = " ".join(folded.split())
    return folded


def plain(folded: str) -> str:
    """A folded word without its accents: what capitals often leave out (``ΤΙΤΛΟΣ``, ``TITULO``).

    >>> plain("título"), plain(fold("Τίτλος"))
    ('titulo', 'τιτλοσ')
    """
    if folded.isascii():
        return folded
    return "".join([char for char in normalize("NFD", folded) if not combining(char)])


def index(names: Iterable[str] | None = None) -> dict[str, str]:
    """Folded word -> what it is, for the languages ``names`` (all): ``"de=title da=title"``, furniture as
    ``"de!saved_in"``.

    In the order of ``names``, and in a language in the order of its table; digits of furniture are ``#``. A
    word with accents stands there without them too, where no language has a word of another meaning in that
    form."""
    found: dict[str, dict[str, None]] = {}
    for language in names if names is not None else languages():
        table = load(language)
        for mark, section in (("=", "labels"), ("!", "furniture")):
            for key, words in table[section].items():
                for word in words:
                    found.setdefault(_pattern(word), {})[f"{language}{mark}{key}"] = None
    unaccented = set(found)
    for word in [word for word in found if accented(word)]:
        bare = plain(word)
        uses = found.setdefault(bare, {})
        means = {_meaning(use) for use in uses} if bare in unaccented else None
        uses.update({use: None for use in found[word] if means is None or _meaning(use) in means})
    return {word: " ".join(uses) for word, uses in found.items()}


def _meaning(use: str) -> str:
    """A use without its language: ``"=title"``."""
    return use[use.index("=") :] if "=" in use else use[use.index("!") :]


def accented(word: str) -> bool:
    """Whether a folded word of a European script bears accents."""
    return not word.isascii() and min(word) < LAST_EUROPEAN and plain(word) != word


def _pattern(word: str) -> str:
    """A word of a table, folded, with its ``*`` kept."""
    if "%%" in word:
        word = "".join("*" if at % 2 else part for at, part in enumerate(word.split("%%")))
    return fold(word.replace("*", STAR)).replace(STAR, "*")


def all_words() -> Words:
    """:func:`index` over all languages, English first: compiled, or made from the files."""
    if "words" not in _indexes:
        packets = _packets()
        words = Words(packets)
        more = index(foreign()) if foreign() else {}
        changed = {word: f"{words.get(word, '')} {uses}".strip() for word, uses in more.items()}
        _indexes["words"] = Words(packets, changed)
    return _indexes["words"]


def _packets() -> Mapping[str, bytes]:
    """The words of the built-in languages by their first letters."""
    places = _compiled("word_places")
    if places is None:
        return pack(index(built_in()))
    return PacketFile(compiled_file("word_packets"), *places)


def english_words() -> Words:
    """:func:`index` over English alone: what most pages need."""
    if "words_en" not in _indexes:
        _indexes["words_en"] = Words(_compiled("words_en") or pack(index(["en"])))
    return _indexes["words_en"]


def context_words(names: tuple[str, ...]) -> Mapping[str, Mapping[str, str]]:
    """``roles``, ``formats`` and ``languages`` of the languages ``names``, for :class:`parsed.Context`:
    folded word -> meaning."""
    if names not in _words:
        merged: dict[str, dict[str, str]] = {"roles": {}, "formats": {}, "languages": {}}
        for name in names:
            table = _compiled(f"context_{name.replace('-', '_').lower()}") or _meanings(load(name))
            for section, words in merged.items():
                for word, meaning in table[section].items():
                    words.setdefault(word, meaning)
        _words[names] = merged
    return _words[names]


def any_format() -> Mapping[str, str]:
    """The words for kinds of work in all languages, folded: word -> kind."""
    if not _formats:
        _formats.update(_compiled("formats") or _merged_formats(built_in()))
    return _formats


def _merged_formats(names: Iterable[str]) -> dict[str, str]:
    merged: dict[str, str] = {}
    for name in names:
        merged |= {
            word: meaning for word, meaning in _meanings(load(name))["formats"].items() if word not in merged
        }
    return merged


def _meanings(table: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Section -> word -> meaning; folded, and casefolded as grammars look words up."""
    return {
        section: {
            form: meaning
            for meaning, words in reversed(table[section].items())
            for word in words
            for form in (fold(word), word.casefold())
        }
        for section in ("roles", "formats", "languages")
    }


def terms(section: str) -> Mapping[str, Mapping[str, Sequence[Any]]]:
    """Key -> language -> words, of a section of :data:`TERMS`."""
    if section not in _terms:
        own = _compiled(f"terms_{section}") or _collected(section, built_in())
        more = _collected(section, foreign())
        _terms[section] = {key: {**own[key], **more[key]} for key in TERMS[section]}
    return _terms[section]


def any_language(section: str, key: str) -> frozenset[str]:
    """The words of a key of :data:`TERMS` in all languages."""
    return frozenset([word for words in terms(section)[key].values() for word in words])


def _collected(section: str, names: Iterable[str]) -> dict[str, dict[str, Sequence[Any]]]:
    tables = [(name, load(name)[section]) for name in names]
    return {key: {name: table[key] for name, table in tables if table.get(key)} for key in TERMS[section]}


def _compiled(name: str) -> Any:
    return compiled_table(name, HERE)


def compiled() -> dict[str, Any]:
    """Name -> literal, for the build: what :func:`_compiled` looks for as ``TABLE`` in
    ``cyberdip_cli._tables.<name>``; bytes are stored as they are (:func:`compiled_file`)."""
    names = built_in()
    tables: dict[str, Any] = {"words_en": pack(index(["en"]))}
    *tables["word_places"], tables["word_packets"] = joined(pack(index(names)))
    for name in names:
        tables[f"context_{name.replace('-', '_').lower()}"] = _meanings(load(name))
    tables["formats"] = _merged_formats(names)
    for section in TERMS:
        tables[f"terms_{section}"] = _collected(section, names)
    return tables


def _forget_answers() -> None:
    _indexes.clear()
    _words.clear()
    _formats.clear()
    _terms.clear()


on_change(_forget_answers)
