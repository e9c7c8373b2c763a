"""Numbers and codes in RIS values: ISSN and ISBN by shape, languages by name or code."""

from __future__ import annotations

from ...grammars.check_digits import isbn_valid, issn_valid
from ...parsed import Context

TYPE_CHECKING = False
if TYPE_CHECKING:
    Number = tuple[str | None, tuple[str, ...], tuple[str, ...]]

REMEMBERED = 2048
"""How many values of each kind are remembered: a file names the same journals and languages again and
again."""

_languages: dict[str, str] = {}
_numbers: dict[str, Number] = {}


def read_number(text: str) -> Number:
    """(kind, numbers, doubts) of an ``SN`` line. An ISSN gets its hyphen, an ISBN stays as it is spelled; one
    that fails its check digit is kept and doubted. (None, (), ()) for any other text.

    >>> read_number("29581214"), read_number("978-3-16-148410-0"), read_number("US 7,654,321")
    (('ISSN', ('2958-1214',), ()), ('ISBN', ('978-3-16-148410-0',), ()), (None, (), ()))
    >>> read_number("2049-3630 (Print)"), read_number("1234-5678")
    (('ISSN', ('2049-3630',), ()), ('ISSN', ('1234-5678',), ("'1234-5678' fails its check digit",)))
    """
    known = _numbers.get(text)
    if known is None:
        known = _read(text)
        if len(_numbers) < REMEMBERED:
            _numbers[text] = known
    return known


def _read(text: str) -> Number:
    bare = text.replace("-", "").replace(" ", "")
    if len(bare) == 8 and bare[:7].isdecimal() and bare[7] in "0123456789Xx":
        number = f"{bare[:4]}-{bare[4:].upper()}"
        return "ISSN", (number,), () if issn_valid(number) else (f"'{text}' fails its check digit",)
    if len(bare) in (10, 13) and bare[:-1].isdecimal() and bare[-1] in "0123456789Xx":
        return "ISBN", (text,), () if isbn_valid(bare.upper()) else (f"'{text}' fails its check digit",)
    return _several(text)


def _several(text: str) -> Number:
    """More than a number: several of them, or one with words about it."""
    from ...grammars.identifiers import isbn, issn

    for kind, parse in (("ISSN", issn), ("ISBN", isbn)):
        parsed = parse(text)
        if parsed.value:
            return kind, parsed.value, tuple(doubt.message for doubt in parsed.doubts)
    return None, (), ()


def read_language(text: str) -> str:
    """A language as its tag: "pl" and "pt-BR" as they stand, "English" and "eng" by the table; unknown words
    stay.

    >>> read_language("English"), read_language("pt-BR"), read_language("Klingonish")
    ('en', 'pt-BR', 'Klingonish')
    """
    if len(text) == 2 or (text[2:3] == "-" and len(text) < 12 and " " not in text):
        return text
    known = _languages.get(text)
    if known is None:
        from ...grammars.languages import parse

        found = parse(text, Context()).value
        known = found[0] if len(found) == 1 else text
        if len(_languages) < REMEMBERED:
            _languages[text] = known
    return known
