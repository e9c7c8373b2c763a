"""The words of record pages, by language: loads and checks ``labels/*.toml``.

A table has ``language`` (BCP 47), ``name``, and five sections, each ``key = [words…]``:

``[labels]``     key of :data:`keys.KEYS` -> label words. A word under several keys is ambiguous: value and
                 place decide.
``[furniture]``  kind -> whole lines that belong to the page, not to the record. ``#`` stands for digits,
                 ``*`` (or ``%%any%%``) for any text at
                 the start or end. The kinds of :data:`OPENERS` and :data:`SECTIONS` steer the reading, the
                 others are only set aside.
``[formats]``    item type of CSL -> words of a Format, Document type … value.
``[languages]``  BCP 47 -> names of the language.
``[roles]``      name field of Record -> words for a person's role.

Words are compared folded (see :func:`fold`). The tables are compiled to Python literals when the wheel is
built; without them the TOML files are read."""

from __future__ import annotations

import os
from importlib import import_module
from unicodedata import normalize

from .keys import KEYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

OPENERS = ("saved_in", "bibliographic_details")
"""Furniture that stands between a page's heading and its table."""
SECTIONS = (
    "description_tab",
    "similar_items_tab",
    "staff_view_tab",
    "holdings_tab",
    "toc_tab",
    "comments_tab",
    "reviews_tab",
)
"""Furniture that names a tab, and opens it where a value follows."""
HERE = os.path.dirname(os.path.abspath(__file__))

CHECKOUT = os.path.exists(os.path.join(HERE, "..", "..", "build_tables.py"))
"""Whether the tables may be edited here: those of an installed package never change."""

STAR = "\ue02a"

_indexes: dict[str, dict[str, str]] = {}
_tables: dict[str, Mapping[str, Any]] = {}
_times: dict[str, float] = {}
_words: dict[tuple[str, ...], Mapping[str, Mapping[str, str]]] = {}


def fold(text: str) -> str:
    """The form in which words are compared: no case, no width, one blank between words, no colon, stop or dot
    leader at the end.

    >>> fold("Main  Author(s) :")
    'main author(s)'
    """
    if not text.isascii():
        text = normalize("NFKC", text)
    folded = text.casefold().rstrip(" .:;=\t*").lstrip(" *-\t")
    if "  " in folded or "\t" in folded:
        folded = " ".join(folded.split())
    return folded


def languages() -> list[str]:
    """The languages that have a table."""
    return sorted(entry.name[:-5] for entry in os.scandir(HERE) if entry.name.endswith(".toml"))


def load(language: str) -> Mapping[str, Any]:
    """The table of a language. KeyError when there is none; ValueError with the place when its file is
    wrong."""
    if language not in _tables:
        path = os.path.join(HERE, f"{language}.toml")
        if not os.path.exists(path):
            raise KeyError(language)
        _tables[language] = _parse(path)
    return _tables[language]


def _parse(path: str) -> Mapping[str, Any]:
    import tomllib

    with open(path, "rb") as stream:
        table = tomllib.load(stream)
    for section in ("labels", "furniture", "formats", "languages", "roles"):
        for key, words in table.setdefault(section, {}).items():
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                raise ValueError(f"{os.path.basename(path)}: [{section}] {key} is no list of words")
    unknown = table["labels"].keys() - KEYS.keys()
    if unknown:
        raise ValueError(f"{os.path.basename(path)}: [labels] has unknown keys: {', '.join(sorted(unknown))}")
    return table


def index(names: Iterable[str] | None = None) -> dict[str, str]:
    """Folded word -> what it is, for the languages ``names`` (all): ``"de=title da=title"``, furniture as
    ``"de!saved_in"``.

    In the order of ``names``, and in a language in the order of its table; digits of furniture are ``#``."""
    found: dict[str, list[str]] = {}
    for language in names if names is not None else languages():
        table = load(language)
        for mark, section in (("=", "labels"), ("!", "furniture")):
            for key, words in table[section].items():
                for word in words:
                    _put(found, _pattern(word), f"{language}{mark}{key}")
    return {word: " ".join(uses) for word, uses in found.items()}


def _pattern(word: str) -> str:
    """A word of a table, folded, with its ``*`` kept."""
    if "%%" in word:
        word = "".join("*" if at % 2 else part for at, part in enumerate(word.split("%%")))
    return fold(word.replace("*", STAR)).replace(STAR, "*")


def _put(found: dict[str, list[str]], word: str, use: str) -> None:
    uses = found.setdefault(word, [])
    if use not in uses:
        uses.append(use)


def all_words() -> dict[str, str]:
    """:func:`index` over all languages, English first: compiled, or made from the files."""
    if "words" not in _indexes:
        compiled = _compiled("words")
        _indexes["words"] = (
            compiled
            if compiled is not None
            else index(["en", *(name for name in languages() if name != "en")])
        )
    return _indexes["words"]


def english_words() -> dict[str, str]:
    """:func:`index` over English alone: what most pages need."""
    if "words_en" not in _indexes:
        compiled = _compiled("words_en")
        _indexes["words_en"] = compiled if compiled is not None else index(["en"])
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


def _meanings(table: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    return {
        section: {
            fold(word): meaning for meaning, words in reversed(table[section].items()) for word in words
        }
        for section in ("roles", "formats", "languages")
    }


def _compiled(name: str) -> Any:
    return compiled_table(name, HERE)


def compiled_table(name: str, *folders: str) -> Any:
    """The compiled table ``name``, or None when there is none, or when this is a checkout and a TOML file of
    ``folders`` is newer."""
    try:
        module = import_module(f"cyberdip_cli._tables.{name}")
    except ImportError:
        return None
    made = os.path.getmtime(module.__file__) if CHECKOUT and module.__file__ else 0
    return None if CHECKOUT and any(_newest(folder) > made for folder in folders) else module.TABLE


def _newest(folder: str) -> float:
    """When the TOML files of ``folder`` were changed last, as this process sees them first."""
    if folder not in _times:
        _times[folder] = max(
            (entry.stat().st_mtime for entry in os.scandir(folder) if entry.name.endswith(".toml")),
            default=0.0,
        )
    return _times[folder]


def compiled() -> dict[str, Any]:
    """Name -> literal, for the build: what :func:`_compiled` looks for as ``TABLE`` in
    ``cyberdip_cli._tables.<name>``."""
    names = languages()
    tables: dict[str, Any] = {
        "words": index(["en", *(name for name in names if name != "en")]),
        "words_en": index(["en"]),
    }
    for name in names:
        tables[f"context_{name.replace('-', '_').lower()}"] = _meanings(load(name))
    return tables
