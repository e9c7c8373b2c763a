"""Persons, bodies and meetings of MARC fields, with their functions.

Functions stand as codes ($4, or an address that ends in one) or as words of any language ($e); the main entry
is the author unless it is called an editor, translator or the like."""

from __future__ import annotations

import re

from ....formats.marc import tables as table
from ....labels import context_words, fold, languages
from ...field import NO_HINTS, Field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from . import Datum

RANK = 1
INVERTED: Mapping[str, str] = {"name_order": "inverted", "list_join": "lines"}
CREATORS = frozenset(
    "author compiler composer director performer producer script_writer curator organizer host series_creator".split()
)
"""Functions that make the main entry the author."""


def made(datum: Datum, key: str, text: str, hints: Mapping[str, str] = NO_HINTS) -> list[Field]:
    """One field with one line; none without text."""
    text = text.strip()
    return [Field(key, ((datum.lines[0], text),), datum.tag, "", hints, RANK)] if text else []


def person(datum: Datum) -> list[Field]:
    """100 and 700: $a in inverted order, $b numeration; $e and $4 say in what function. A name with a title
    ($t) is another work."""
    if datum.one("t") or (datum.tag == "700" and datum.one("i")):
        return made(datum, "related_items", " ".join(datum.all("abcdt")))
    name = " ".join(part.strip() for part in datum.all("ab")).rstrip(" ,;:/")
    name = name if re.search(r"\b[^\W\d]\.\Z|\b(?:Jr|Sr|[^\W\d]{1,2})\.\Z", name) else name.rstrip(".")
    hints = dict(INVERTED) if datum.first != "0" else {"list_join": "lines"}
    return _credited(datum, name, hints, _roles(datum), main=datum.tag == "100")


def unimarc_person(datum: Datum) -> list[Field]:
    """700, 701, 702: $a is the entry element, $b the rest of the name, $g it in full; $4 the function."""
    rest = datum.one("g") or datum.one("b")
    name = f"{datum.one('a').rstrip(' ,')}, {rest.strip(' ,')}" if rest else datum.one("a").rstrip(" ,")
    codes = [table.UNIMARC_RELATORS.get(code[:3], "contributor") for code in datum.all("4")]
    roles = list(dict.fromkeys(codes)) or (
        ["author"] if datum.tag in ("700", "701", "720") else ["contributor"]
    )
    return _credited(datum, name, dict(INVERTED), roles, main=datum.tag == "700")


def _credited(datum: Datum, name: str, hints: dict[str, str], roles: list[str], *, main: bool) -> list[Field]:
    """A field for each function of a person; the main entry is the author unless it is called an editor,
    translator or the like."""
    found: list[Field] = []
    for role in dict.fromkeys(
        "author" if main and role in CREATORS else role for role in roles or (["author"] if main else [""])
    ):
        key = role or "author_other"
        found += made(datum, key, name, {**hints, **({"role": role} if role else {})})
    return found


def _roles(datum: Datum) -> list[str]:
    """The functions in $4 (codes, or addresses that end in one) and $e, $j (words in any language), as name
    fields of Record."""
    codes = [code.rstrip("/").rsplit("/", 1)[-1] for code in datum.all("4")]
    found = [table.RELATORS.get(code.lower(), "contributor") for code in codes]
    if not found:
        found = [role for text in datum.all("ej") for role in _spoken(text)]
    return list(dict.fromkeys(found))


def _spoken(text: str) -> list[str]:
    """The functions that words name: "editor,", "Hrsg.", "author and illustrator"."""
    words = text.strip(" ,.;()[]")
    for names in (("en",), tuple(languages())):
        roles = context_words(names)["roles"]
        whole = roles.get(fold(words)) or table.RELATORS.get(fold(words))
        if whole:
            return [whole]
        parts = [
            roles[fold(part)]
            for part in re.split(r"[,;/&]| and | und | et | y | e ", words)
            if fold(part) in roles
        ]
        if parts:
            return parts
    return ["contributor"] if words else []


def body(datum: Datum) -> list[Field]:
    """110, 710 and their UNIMARC kin: never split, never inverted."""
    if datum.one("t"):
        return made(datum, "related_items", " ".join(datum.all("abt")))
    name = " ".join(part.strip() for part in datum.all("ab")).rstrip(" ,;:/")
    name = name if name.count(".") > 1 or len(name.rsplit(" ", 1)[-1]) < 5 else name.rstrip(".")
    roles = _roles(datum) if datum.tag < "712" or datum.one("e") else []
    key = (
        "author_corporate"
        if not roles or roles[0] in CREATORS
        else "contributor"
        if roles[0] == "contributor"
        else roles[0]
    )
    if key == "contributor" and datum.tag[0] == "1":
        key = "author_corporate"
    return made(
        datum,
        key,
        name,
        {"list_join": "lines"} if key == "author_corporate" else {"list_join": "lines", "corporate": "1"},
    )


def meeting(datum: Datum) -> list[Field]:
    """111 and 711: the event, with its place and date."""
    if datum.one("t"):
        return []
    ends = " ,;:()"
    found = made(datum, "event", " ".join(datum.all("aen")).strip(ends))
    return (
        found
        + made(datum, "event_place", datum.one("c").strip(ends))
        + made(datum, "event_date", datum.one("d").strip(ends))
    )
