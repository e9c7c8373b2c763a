"""The tables of the languages: found, read, checked; those of other packages and of the user among them."""

from __future__ import annotations

import os

from ..modules import load_module
from .keys import KEYS, TERMS, WORD_SECTIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

HERE = os.path.dirname(os.path.abspath(__file__))
CHECKOUT = os.path.exists(os.path.join(HERE, "..", "..", "build_tables.py"))
"""Whether the tables may be edited here: those of an installed package never change."""

_tables: dict[str, Mapping[str, Any]] = {}
_times: dict[str, float] = {}
_foreign: dict[str, Mapping[str, Any]] = {}
_listeners: list[Callable[[], None]] = []


def languages() -> list[str]:
    """The languages that have a table, those that were registered among them."""
    own = (entry.name[:-5] for entry in os.scandir(HERE) if entry.name.endswith(".toml"))
    return sorted({*own, *_foreign})


def load(language: str) -> Mapping[str, Any]:
    """The table of a language. KeyError when there is none; ValueError with the place when its file is
    wrong."""
    if language in _foreign:
        return _foreign[language]
    if language not in _tables:
        path = os.path.join(HERE, f"{language}.toml")
        if not os.path.exists(path):
            raise KeyError(language)
        _tables[language] = read_file(path)
    return _tables[language]


def read_file(path: str) -> Mapping[str, Any]:
    """The table of a file, checked. ValueError, with the file and the section, when it is wrong."""
    import tomllib

    with open(path, "rb") as stream:
        return _checked(os.path.basename(path), tomllib.load(stream))


def _checked(place: str, table: dict[str, Any]) -> dict[str, Any]:
    """The table with all its sections; ValueError that says what is wrong with it."""
    for section in (*WORD_SECTIONS, *TERMS):
        for key, words in table.setdefault(section, {}).items():
            lists = words if key in ("months", "seasons") else [words]
            if not all(isinstance(row, list) and all(isinstance(word, str) for word in row) for row in lists):
                raise ValueError(f"{place}: [{section}] {key} is no list of words")
    known = {"labels": KEYS.keys(), **{section: set(keys) for section, keys in TERMS.items()}}
    for section, keys in known.items():
        unknown = table[section].keys() - keys
        if unknown:
            raise ValueError(f"{place}: [{section}] has unknown keys: {', '.join(sorted(unknown))}")
    return table


def register(language: str, table: Mapping[str, Any]) -> None:
    """Makes the table of another package or of the user known under ``language`` (BCP 47). ValueError when it
    is wrong, or when the language is built in: then it says nothing new."""
    if os.path.exists(os.path.join(HERE, f"{language}.toml")):
        raise ValueError(f"the language {language!r} is built in")
    _foreign[language] = _checked(language, dict(table))
    _changed()


def read_folder(folder: str) -> list[tuple[str, Mapping[str, Any]]]:
    """Language and table of each ``<BCP 47>.toml`` of a folder. OSError when there is no folder; ValueError
    with the file when one is wrong."""
    names = sorted(name for name in os.listdir(folder) if name.endswith(".toml"))
    return [(name[:-5], read_file(os.path.join(folder, name))) for name in names]


def forget(language: str) -> None:
    """Undoes :func:`register`."""
    _foreign.pop(language, None)
    _changed()


def built_in() -> list[str]:
    """The languages of this package, English first."""
    return ["en", *(name for name in languages() if name != "en" and name not in _foreign)]


def foreign() -> Mapping[str, Mapping[str, Any]]:
    """Language -> table, of other packages and of the user."""
    return _foreign


def on_change(forget_answers: Callable[[], None]) -> None:
    """Calls ``forget_answers`` whenever a language is registered or forgotten."""
    _listeners.append(forget_answers)


def _changed() -> None:
    for forget_answers in _listeners:
        forget_answers()


def compiled_table(name: str, *folders: str) -> Any:
    """The compiled table ``name``, or None when there is none, or when this is a checkout and a TOML file of
    ``folders`` is newer."""
    try:
        module = load_module(f"cyberdip_cli._tables.{name}")
    except ImportError:
        return None
    made = os.path.getmtime(module.__file__) if CHECKOUT and module.__file__ else 0
    return None if CHECKOUT and any(_newest(folder) > made for folder in folders) else module.TABLE


def compiled_file(name: str) -> str:
    """The path of what the build has stored as the bytes ``name``."""
    return os.path.join(os.path.dirname(HERE), "_tables", f"{name}.bin")


def _newest(folder: str) -> float:
    """When the TOML files of ``folder`` were changed last, as this process sees them first."""
    if folder not in _times:
        _times[folder] = max(
            (entry.stat().st_mtime for entry in os.scandir(folder) if entry.name.endswith(".toml")),
            default=0.0,
        )
    return _times[folder]
