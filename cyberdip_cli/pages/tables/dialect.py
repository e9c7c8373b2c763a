"""Dialects: what is peculiar to one catalogue's pages, as tables. The engine is one; a dialect only tells it
what it cannot see.

A table (``dialects/<name>.toml``, or a dict of the same shape from another package, see :func:`register`)::

    summary = "one line"
    need = 2                                  # clues that must be there before the dialect is chosen by
                                              itself (default 2)
    [clues]                                   # what its pages show; each that is there counts one
    furniture = ["saved_in"]                  # kinds of furniture (see labels.py)
    labels = ["Accession Number"]             # labels as printed, in any case
    keys = ["database"]                       # keys of labels, in any language
    absent = ["Title"]                        # labels that rule it out
    always = ["saved_in"]                     # kinds of furniture of which one has to be there
    prefer = ["published_in"]                 # keys that a label with several meanings has here, whatever the
                                              value looks like (before the sections)
    [context]                                 # members of parsed.Context that hold for the whole page
    day_order = "mdy"
    [hints.author]                            # members of Field.hints for one key
    list_join = "comma"
    [labels]                                  # key = [words]: labels that mean something else here, or only
                                              exist here
    published_in = ["Host"]
    [furniture]                               # kind = [words]
    cite_this = ["Quote me"]

The dialect with most clues wins, the first by name of equals; none is chosen where none has enough.
``general`` has no clues: it is what ``--dialect general`` forces."""

from __future__ import annotations

import os

from ...labels import compiled_table, fold
from ...labels.keys import KEYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from ..lines.word import Tagged, Word

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "dialects")
SECTIONS = {
    "summary": str,
    "need": int,
    "prefer": list,
    "clues": dict,
    "context": dict,
    "hints": dict,
    "labels": dict,
    "furniture": dict,
}
HINTS = {"name_order", "list_join", "day_order", "role", "statement"}


class Dialect:
    """A checked table. :attr:`words`: what it adds to the words of the tagger, under the language
    ``@name``."""

    __slots__ = (
        "_table",
        "absent",
        "always",
        "context",
        "furniture",
        "hints",
        "keys",
        "labels",
        "name",
        "need",
        "prefer",
        "summary",
    )

    def __init__(self, name: str, table: Mapping[str, Any]) -> None:
        clues = table.get("clues", {})
        self.name = name
        self.summary: str = table.get("summary", "")
        self.need: int = table.get("need", 2)
        self.prefer: tuple[str, ...] = tuple(table.get("prefer", ()))
        self.keys = frozenset(clues.get("keys", ()))
        self.furniture = frozenset(clues.get("furniture", ()))
        self.labels = frozenset(fold(word) for word in clues.get("labels", ()))
        self.absent = frozenset(fold(word) for word in clues.get("absent", ()))
        self.always = frozenset(clues.get("always", ()))
        self.context: Mapping[str, str] = table.get("context", {})
        self.hints: Mapping[str, Mapping[str, str]] = table.get("hints", {})
        self._table = table

    @property
    def words(self) -> dict[str, str]:
        """What the dialect adds to the words of the tagger: folded word -> uses."""
        found: dict[str, str] = {}
        for mark, section in (("=", "labels"), ("!", "furniture")):
            for key, words in self._table.get(section, {}).items():
                for word in words:
                    found[fold(word)] = f"{found.get(fold(word), '')} @{self.name}{mark}{key}".strip()
        return found


def _checked(name: str, table: Mapping[str, Any]) -> Mapping[str, Any]:
    """The table; ValueError that says what is wrong with it."""
    for section, value in table.items():
        wanted = SECTIONS.get(section)
        if wanted is None or not isinstance(value, wanted):
            raise ValueError(
                f"dialect {name}: {section!r} is not a section, or not a {wanted.__name__ if wanted else 'known one'}"
            )
    used = {
        *table.get("labels", {}),
        *table.get("hints", {}),
        *table.get("prefer", ()),
        *table.get("clues", {}).get("keys", ()),
    }
    unknown = sorted(used - KEYS.keys() - {"heading"})
    if unknown:
        raise ValueError(f"dialect {name}: not a key: {', '.join(unknown)}")
    wrong = {hint for hints in table.get("hints", {}).values() for hint in hints} - HINTS
    if wrong:
        raise ValueError(f"dialect {name}: not a hint: {', '.join(sorted(wrong))}")
    return table


FILE = ".toml"
_files_read: dict[str, str] = {}
_known: dict[str, Dialect] = {}
_foreign: set[str] = set()
_all: list[Dialect] = []
_chosen: dict[tuple[frozenset[Word], frozenset[str]], Dialect | None] = {}


def names() -> list[str]:
    """The built-in dialects."""
    made = _compiled()
    return list(made) if made is not None else _files()


def _compiled() -> Mapping[str, Mapping[str, Any]] | None:
    """The tables of the house by name, in the order of the names; None where they are not compiled."""
    return compiled_table("dialects", HERE)  # type: ignore[no-any-return]


def _files() -> list[str]:
    return sorted(
        entry.name[:-5].replace("_", "-") for entry in os.scandir(HERE) if entry.name.endswith(".toml")
    )


def summary(name: str) -> str:
    """What a built-in dialect is, in one line."""
    return load(name).summary


def register(name: str, table: Mapping[str, Any]) -> Dialect:
    """Makes the dialect of another package known under ``name``: then :func:`load` and :func:`choose` have
    it. ValueError when it is wrong."""
    dialect = _known[name] = Dialect(name, _checked(name, table))
    _foreign.add(name)
    _all.clear()
    _chosen.clear()
    return dialect


def forget(name: str) -> None:
    """Undoes :func:`register`."""
    _known.pop(name, None)
    _foreign.discard(name)
    _all.clear()
    _chosen.clear()


def load(name: str) -> Dialect:
    """The dialect ``name``, built in or registered, or the one in a file ``NAME.toml``. KeyError when there
    is none; OSError or ValueError with what is wrong with a file."""
    if name.endswith(FILE):
        return _from_file(name)
    if name not in _known:
        _known[name] = Dialect(name, _table(name))
    return _known[name]


def _from_file(path: str) -> Dialect:
    """The dialect of a file, registered under the file's name."""
    name = os.path.basename(path)[: -len(FILE)]
    if _files_read.get(path) != name:
        import tomllib

        with open(path, "rb") as stream:
            register(name, tomllib.load(stream))
        _files_read[path] = name
    return _known[name]


def _table(name: str) -> Mapping[str, Any]:
    made = _compiled()
    if made is not None:
        return made[name]
    stem = name.replace("-", "_")
    path = os.path.join(HERE, f"{stem}.toml")
    if not os.path.exists(path) or not stem.isidentifier():
        raise KeyError(name)
    import tomllib

    with open(path, "rb") as stream:
        return _checked(name, tomllib.load(stream))


def every() -> Sequence[Dialect]:
    """All dialects, built in and registered, by name."""
    if not _all:
        _all.extend(load(name) for name in sorted({*names(), *_known}))
    return _all


def foreign() -> bool:
    """Whether a dialect of another package is known."""
    return bool(_foreign)


def words() -> dict[str, str]:
    """The words of all dialects."""
    found: dict[str, str] = {}
    for dialect in every():
        for word, uses in dialect.words.items():
            found[word] = f"{found.get(word, '')} {uses}".strip()
    return found


def compiled() -> dict[str, Any]:
    """Name -> literal, for the build."""
    return {"dialects": {name: _table(name) for name in _files()}}


def choose(chunk: Sequence[Tagged]) -> Dialect | None:
    """The dialect whose clues a chunk shows most of; None when none has enough."""
    shown = frozenset(line.label for line in chunk if line.label is not None)
    kinds = frozenset(kind for line in chunk if line.furniture is not None for kind in line.furniture.kinds)
    if (shown, kinds) not in _chosen:
        if len(_chosen) > 500:
            _chosen.clear()
        _chosen[shown, kinds] = _best(shown, kinds)
    return _chosen[shown, kinds]


def _best(shown: frozenset[Word], kinds: frozenset[str]) -> Dialect | None:
    """The dialect with most clues among labels and kinds of furniture."""
    words_shown = {word.text for word in shown}
    keys = {key for word in shown for key in word.meanings()}
    best, most = None, 0
    for dialect in every():
        clues = len(dialect.labels & words_shown) + len(dialect.keys & keys) + len(dialect.furniture & kinds)
        if (
            clues > most
            and clues >= dialect.need
            and not dialect.absent & words_shown
            and (not dialect.always or dialect.always & kinds)
        ):
            best, most = dialect, clues
    return best
