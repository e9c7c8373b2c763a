"""Characters outside of ASCII as LaTeX's names for them, for ``--ascii``."""

from __future__ import annotations

from ...patterns import Pattern
from .macros import ACCENTS, LETTERS, MATH_SYMBOLS, SYMBOLS

_ascii_table: dict[str, str] = {}
_MARKED = Pattern("([^\\W\\d_])([\u0300-\u036f]+)|([^\x00-\x7f])")
_DASHES = Pattern("(?<![-–—])([–—])(?![-–—])")


def to_ascii(text: str) -> str:
    """Every character that has a LaTeX escape in it; the others stay.

    >>> to_ascii("Ångström – €5, 王")
    '{\\\\AA}ngstr{\\\\"o}m -- {\\\\texteuro}5, 王'
    """
    if not _ascii_table:
        _fill_ascii_table()
    text = _DASHES.sub(lambda found: "--" if found[1] == "–" else "---", text)
    return _MARKED.sub(
        lambda found: (
            _marked(found[1], found[2]) if found[1] else _ascii_table.get(found[3]) or _decomposed(found[3])
        ),
        text,
    )


def _fill_ascii_table() -> None:
    for name, char in (*SYMBOLS.items(), *LETTERS.items()):
        if len(char) == 1 and not char.isascii():
            _ascii_table.setdefault(char, f"{{\\{name}}}")
    for name, char in MATH_SYMBOLS.items():
        _ascii_table.setdefault(char, f"\\ensuremath{{\\{name}}}")


def _decomposed(char: str) -> str:
    from unicodedata import normalize

    parts = normalize("NFD", char)
    written = _marked(parts[0], parts[1:]) if len(parts) > 1 else char
    return char if written == parts else written


def _marked(letter: str, marks: str) -> str:
    """A letter with its accents; unchanged where LaTeX lacks one of them."""
    names = {mark: name for name, mark in reversed(ACCENTS.items())}
    if any(mark not in names for mark in marks):
        return letter + marks
    if not letter.isascii():
        inner = _ascii_table.get(letter)
        if inner is None:
            return letter + marks
    else:
        inner = f"{{\\{letter}}}" if letter in "ij" and names[marks[0]] not in "cdbk" else letter
    for mark in marks:
        name = names[mark]
        wrapped = inner if inner.startswith("{") or not name.isalpha() else f"{{{inner}}}"
        inner = f"{{\\{name}{wrapped}}}"
    return inner
