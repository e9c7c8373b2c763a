"""Dublin Core tables: the full item record of DSpace and its kin, ``dc.title`` with its value and its
language, tabs or blanks between.

The last column (``en_US``, ``-``, ``*``) is the language of the value; with blanks between the columns it is
taken off only where the page says that it has one, in its header or in nearly every line."""

from __future__ import annotations

import re

from ...labels.keys import KEYS
from ...patterns import Pattern
from ..field import Field
from .dublin_core_elements import ELEMENTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..field import Line

ROW = Pattern(
    r"((?:dc|dcterms|thesis|oaire|local|datacite|degree|person|relation|oairecerif)(?:[.:][a-z0-9_-]+)+)(?:\[[\w-]*\])?(?:\s*:)?(?:\s+|\Z)(.*)",
    re.DOTALL | re.IGNORECASE,
)
OTHER_ROW = Pattern(r"([a-z]{2,16}(?:\.[A-Za-z][A-Za-z0-9_-]*){1,3})\t(.*)", re.DOTALL)
"""A row of another schema of the repository, below one of Dublin Core."""
LANGUAGE = Pattern(r"(?:.*\s|\A)(-|\*|none|[a-z]{2,3}(?:[_-][A-Z]{2})?)\Z", re.DOTALL)
RANK = 1
CREATORS = frozenset(("dc.contributor.author", "dc.creator"))


def take(lines: Sequence[Line]) -> tuple[list[Field], list[Line]]:
    """The rows of one table as fields, and the lines that are none of it."""
    rows: list[tuple[str, list[Line]]] = []
    rest: list[Line] = []
    blank = False
    for number, text in lines:
        match = ROW.fullmatch(text) or (OTHER_ROW.fullmatch(text) if rows else None)
        if match is not None:
            rows.append((match[1].lower().replace(":", "."), [(number, match[2])]))
        elif rows and text and not blank:
            rows[-1][1].append((number, text))
        elif text:
            rest.append((number, text))
        blank = not text
    spaced = _has_column(rows, rest)
    rows = _of_one_language(rows)
    fields = [field for name, value in rows for field in _field(name, value, spaced=spaced)]
    return sorted(
        fields, key=lambda field: field.key == "series" and " ; " not in field.text
    ), rest  # a numbered series is the one to cite


def _of_one_language(rows: list[tuple[str, list[Line]]]) -> list[tuple[str, list[Line]]]:
    """The rows with the creators of one language where the table names all of them in two: those of the
    language that stands first; the others go with the alternate forms."""
    codes = [
        (at, value[-1][1].rpartition("\t")[2].strip())
        for at, (name, value) in enumerate(rows)
        if name in CREATORS
    ]
    languages = list(dict.fromkeys(code for _, code in codes if LANGUAGE.fullmatch(code)))
    counts = {language: sum(code == language for _, code in codes) for language in languages}
    if len(languages) != 2 or len(set(counts.values())) != 1 or sum(counts.values()) != len(codes):
        return rows
    other = {at for at, code in codes if code == languages[1]}
    return [
        ("dc.contributor.alternate" if at in other else name, value) for at, (name, value) in enumerate(rows)
    ]


def _has_column(rows: list[tuple[str, list[Line]]], rest: list[Line]) -> bool:
    """Whether rows without tabs end in a column of languages."""
    ends = sum(1 for _, value in rows if "\t" not in value[-1][1] and LANGUAGE.fullmatch(value[-1][1]))
    plain = sum(1 for _, value in rows if "\t" not in value[-1][1])
    return plain > 0 and ends > 0.8 * plain


def _field(name: str, value: list[Line], *, spaced: bool) -> list[Field]:
    """One field, its language column taken off."""
    key = _key(name)
    number, last = value[-1]
    if "\t" in last:
        cells = last.split("\t")
        last = (
            "\t".join(cells[:-1])
            if len(cells) > 1 and (not cells[-1].strip() or LANGUAGE.fullmatch(cells[-1]))
            else last
        )
    elif spaced and (match := LANGUAGE.fullmatch(last)) is not None:
        last = last[: match.start(1)]
    value = [*value[:-1], (number, last.replace("\t", " ").strip())]
    if KEYS[key] != "prose":
        value = [(value[0][0], " ".join(text for _, text in value).strip())]
    if key == "series":
        value = [(value[0][0], re.sub(r"\s*;\s*", " ; ", value[0][1], count=1))]
    hints = {"list_join": "lines"} if KEYS[key] == "list" else {}
    return [Field(key, tuple(value), name, "", hints, RANK)] if value[0][1] else []


def _key(name: str) -> str:
    """The key of an element: with all its qualifiers, else with fewer."""
    while name:
        if name in ELEMENTS:
            return ELEMENTS[name]
        name = name.rpartition(".")[0]
    return "other"
