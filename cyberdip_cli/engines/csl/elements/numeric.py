"""Numbers in fields: what counts as numeric, plural, a range; ordinals and roman numerals.

Source: CSL 1.0.2, "Number" and "is-numeric": numbers may have affixes ("D2", "2b") and be joined by commas,
hyphens and ampersands."""

from __future__ import annotations

import re
from functools import lru_cache

from ....patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..style.locale import Locale

VARIABLES = frozenset(
    """chapter-number citation-number collection-number edition first-reference-note-number issue locator number number-of-pages
    number-of-volumes page page-first part-number printing-number section supplement-number version volume""".split()
)
"""The number variables of CSL 1.0.2, appendix IV."""

RANGED = frozenset(("edition", "issue", "locator", "number", "page", "page-first", "volume"))
"""Those whose ranges get the language's range delimiter."""

_JOINER = r"((?<!\s)\s*&\s*|(?:,|(?<!\s))\s+(?:{})\s+|,\s*|;\s+|(?<!\s)\s*(?<!\\)[-–]+\s*)"
"""What joins two numbers, tried where a run of blanks begins and not again inside it; a hyphen behind a
backslash belongs to one."""
_SECTIONED = Pattern(r"(\w+)-(\w+)(\s*(?:–|--)\s*)(\w+)-(\w+)")
"""A range whose ends have hyphens of their own: "7-1–7-12"."""
_PART = Pattern(r"(?P<prefix>[0-9]*[a-zA-Z]+‐?0*)?(?P<value>[0-9]+(?:(?:\.[a-zA-Z]{1,3}|‐)[0-9]+)?[a-zA-Z]*)")
"""One number with its affixes, a page of a supplement online too ("237.e1"), or of a section ("7‐1")."""
_ROMAN = Pattern(r"[ivxlcm]+")
_FRACTION = Pattern(r"[0-9]+(?:/[0-9]+)+")


class NumberPart:
    """One number: ``particle`` and ``value`` ("S" and "12"), and the ``joiner`` to the next ("-", ", ", " &
    ")."""

    __slots__ = ("joiner", "particle", "value")

    def __init__(self, particle: str, value: str, joiner: str = "") -> None:
        self.particle = particle
        self.value = value
        self.joiner = joiner


class Numeric:
    """A field read as numbers: its ``parts`` (one with the whole text when it is not numeric), ``numeric``
    and ``plural``."""

    __slots__ = ("numeric", "parts", "plural")

    def __init__(self, parts: tuple[NumberPart, ...], *, numeric: bool, plural: bool) -> None:
        self.parts = parts
        self.numeric = numeric
        self.plural = plural


@lru_cache(maxsize=8)
def _joiners(conjunction: str) -> re.Pattern[str]:
    """The joiners of a language with this word for "and"."""
    words = {"and", conjunction} - {""}
    return re.compile(_JOINER.format("|".join(map(re.escape, sorted(words)))))


@lru_cache(maxsize=8192)
def read(text: str, variable: str = "", conjunction: str = "and") -> Numeric:
    """The numbers of a field. ``conjunction``: the language's "and".

    >>> [p.value for p in read("12-18, 20").parts], read("S4").numeric, read("Spring").numeric
    (['12', '18', '20'], True, False)
    >>> read("213 et 235", "page", "et").plural, read("3\\\\-B").parts[0].value
    (True, '3-B')
    >>> read("237.e1-237.e8", "page").plural, [part.value for part in read("7-1–7-12", "page").parts]
    (True, ['7-1', '7-12'])
    """
    text = text.strip()
    if "-" in text and (ends := _SECTIONED.fullmatch(text)):
        text = f"{ends[1]}‐{ends[2]}{ends[3]}{ends[4]}‐{ends[5]}"
    if _FRACTION.fullmatch(text):
        return Numeric((NumberPart("", text),), numeric=True, plural=False)
    pieces = _joiners(conjunction).split(text)
    parts: list[NumberPart] = []
    for index in range(0, len(pieces), 2):
        joiner = pieces[index + 1] if index + 1 < len(pieces) else ""
        match = _PART.fullmatch(pieces[index])
        if match:
            prefix, value = (match["prefix"] or "").replace("‐", "-"), match["value"].replace("‐", "-")
            parts.append(NumberPart(prefix, value, _joiner(joiner)))
        elif _ROMAN.fullmatch(pieces[index]):
            parts.append(NumberPart("", pieces[index], _joiner(joiner)))
        else:
            return Numeric(
                (NumberPart("", text.replace("\\-", "-").replace("‐", "-")),), numeric=False, plural=False
            )
    many = len(parts) > 1
    if variable.startswith("number-of-"):
        many = many or (parts[0].value.isdecimal() and int(parts[0].value) > 1)
    return Numeric(tuple(parts), numeric=True, plural=many)


def _joiner(text: str) -> str:
    """A joiner as it is printed: "&" and "-" stand for what the language has in their place, a word stays."""
    word = text.strip()
    if word in ("", "&"):
        return word
    if word[-1].isalpha():
        return ("" if word[0] == "," else " ") + word + " "
    return word.replace("–", "-")[:1] if word not in (",", ";") else word + " "


def spell(numeric: Numeric, form: str, variable: str, locale: Locale, gender: str) -> str:
    """The numbers in ``form`` (numeric, ordinal, long-ordinal, roman), joined as the language does."""
    out = []
    ampersand = locale.term("and", "symbol") or "&"
    for part in numeric.parts:
        out.append(part.particle + _form(part, form, locale, gender))
        if part.joiner == "&":
            out.append(f" {ampersand} ")
        elif part.joiner == "-" and numeric.numeric:
            out.append(range_delimiter(variable, locale))
        else:
            out.append(part.joiner)
    return "".join(out)


def range_delimiter(variable: str, locale: Locale) -> str:
    """What stands between the ends of a range of ``variable``."""
    if variable in RANGED:
        return locale.page_range_delimiter
    return locale.year_range_delimiter if variable == "collection-number" else "-"


def _form(part: NumberPart, form: str, locale: Locale, gender: str) -> str:
    if form == "numeric" or not part.value.isdecimal() or part.particle:
        return part.value
    number = int(part.value)
    if form == "roman":
        return roman(number)
    if form == "long-ordinal":
        words = locale.long_ordinal(number, gender)
        if words is not None:
            return words
    return part.value + locale.ordinal_suffix(number, gender)


def roman(number: int) -> str:
    """Lower-case roman numerals up to 3999, digits beyond.

    >>> roman(1994), roman(4), roman(5000)
    ('mcmxciv', 'iv', '5000')
    """
    if not 0 < number < 4000:
        return str(number)
    found = ""
    for value, letters in ROMAN:
        found += letters * (number // value)
        number %= value
    return found


ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
"""Values and letters of roman numerals, the largest first."""


def letters_number(letters: str) -> int:
    """The number of a year-suffix, from 1: the reverse of :func:`cyberdip_cli.keyring.suffix`.

    >>> letters_number("a"), letters_number("z"), letters_number("aa")
    (1, 26, 27)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 96
    return number
