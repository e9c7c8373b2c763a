"""Pages of sites that many people copy from, each read by a table: where its title, names and numbers stand.

A table (``tables/<name>.toml``)::

    summary = "one line"
    marks = ["Get rights|Rechte"]          # all of these stand in the text of the page, of each one part between |
    language = "en"                        # of its labels (default en); "" where the page's own words tell it
    [values]                               # key = text that each page of the site means
    document_type = "Preprint"
    [hints.author]                         # members of Field.hints for a key
    list_join = "comma"
    [strip]                                # key = pattern of what is no part of its value
    author = ' \\d+(?=,|$)'
    [[rows]]                               # in order; what an earlier row has filled stays
    line = 'Volume (?P<volume>\\d+)'       # a whole line; its groups are values of keys ("volume_" too)
    means = {document_type = "Thesis"}     # key = text that such a line means
    above = ["container_title"]            # keys of the lines over it, the nearest first
    below = ["title", "abstract"]          # keys of the lines under it
    until = 'Keywords'                     # the last key of "below" has all lines up to this one
    skip = 'Show more'                     # lines that do not count above or below
    under = true                           # only under the line of the first row

The first row's line is the one that each page has once: where it comes again, or that of another site comes,
another page begins. Blank lines never count; above and below no line that is a word of the page, the type of
an article or numbers of another row. A line that stands where the title, the names or the journal do and does
not look like them is left, or told: the page departs from its table. A page without a title by its table is
read as any other page, and so are the lines over or under a page that hold a record of their own."""

from __future__ import annotations

import os

from ...labels import compiled_table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from ...source import Head
    from .table import Site

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tables")
SECTIONS = frozenset(("summary", "marks", "language", "values", "hints", "strip", "rows"))
_sites: dict[str, Site] = {}
_marks: dict[str, list[list[str]]] = {}


def of(head: Head) -> list[Site]:
    """The sites whose marks all stand in the first part of a text."""
    return marked(head.text)


def marked(text: str) -> list[Site]:
    """The sites whose marks all stand in a text."""
    if not _marks:
        _marks.update({name: _divided(table["marks"]) for name, table in _tables().items()})
    return [load(name) for name, marks in _marks.items() if _holds(text, marks)]


def is_marked(text: str, marks: Sequence[str]) -> bool:
    """Whether a text has the marks of a site."""
    return _holds(text, _divided(marks))


def _divided(marks: Sequence[str]) -> list[list[str]]:
    return [mark.split("|") for mark in marks]


def _holds(text: str, marks: Sequence[Sequence[str]]) -> bool:
    """Whether a text holds one of the forms of each mark."""
    for forms in marks:
        for form in forms:
            if form in text:
                break
        else:
            return False
    return True


def load(name: str) -> Site:
    """The site with this name; KeyError when there is none."""
    if name not in _sites:
        from .table import Site

        _sites[name] = Site(name, _tables()[name])
    return _sites[name]


def names() -> list[str]:
    """The sites that have a table."""
    return sorted(entry.name[:-5] for entry in os.scandir(HERE) if entry.name.endswith(".toml"))


def _tables() -> Mapping[str, Mapping[str, Any]]:
    table: Mapping[str, Mapping[str, Any]] | None = compiled_table("sites", HERE)
    if table is None:
        if not _read:
            _read.update(compiled()["sites"])
        return _read
    return table


_read: dict[str, Mapping[str, Any]] = {}


def compiled() -> dict[str, Any]:
    """Name -> literal, for the build."""
    return {"sites": {name: _parsed(name) for name in names()}}


def _parsed(name: str) -> Mapping[str, Any]:
    import tomllib

    with open(os.path.join(HERE, f"{name}.toml"), "rb") as stream:
        table = tomllib.load(stream)
    if unknown := set(table) - SECTIONS:
        raise ValueError(f"{name}.toml: {', '.join(sorted(unknown))} is no section of a site's table")
    return table
