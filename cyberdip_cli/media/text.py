"""Text: one line an entry; for a terminal with italics, wrapped at its width with a hanging indent."""

from __future__ import annotations

from ..protocols import Medium
from ._runs import effective, forms, groups, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..protocols import Citation, MediumOptions, Run

    Char = tuple[str, tuple[str, ...]]

HANG = 4
"""Columns that the second and further lines of an entry without a number are set in."""

SGR = {
    "italic": ("3", "23"),
    "oblique": ("3", "23"),
    "bold": ("1", "22"),
    "light": ("2", "22"),
    "underline": ("4", "24"),
}
"""Looks that a terminal can show: ECMA-48, 8.3.117 SELECT GRAPHIC RENDITION."""


def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """Without width, one line an entry whatever its length; words are never cut, so a long address may reach
    over the width."""
    for _, runs in forms(citations, in_text=options.in_text):
        if options.width is None and not options.color:
            yield f"{plain(runs)}\n"
        else:
            yield "".join(f"{line}\n" for line in _lines(runs, options))


def _lines(runs: Sequence[Run], options: MediumOptions) -> Iterator[str]:
    """The lines of one entry: a number in the margin sets the hang, a display block starts a line of its
    own."""
    hang, line, used = (0 if options.in_text else HANG), [], 0  # type: int, list[Char], int
    for display, group in groups(runs):
        chars = _strip([(char, effective(run.marks)) for run in group for char in run.text])
        if display == "left-margin":
            hang = _width(chars) + 1
        elif display in ("block", "indent") and line:
            yield _paint(line, color=options.color)
            line, used = _spaces(hang), hang
        for word in _words(chars):
            wide = _width(word)
            if options.width is not None and used > hang and used + wide > options.width:
                yield _paint(_strip(line, left=False), color=options.color)
                line, used = _spaces(hang), hang
                word = _strip(word)
            line, used = line + word, used + _width(word)
        if line and line[-1][0] != " ":
            line, used = [*line, (" ", ())], used + 1
    yield _paint(_strip(line, left=False), color=options.color)


def _spaces(count: int) -> list[Char]:
    return [(" ", ())] * count


def _strip(chars: list[Char], *, left: bool = True) -> list[Char]:
    start, end = 0, len(chars)
    while left and start < end and chars[start][0] == " ":
        start += 1
    while end > start and chars[end - 1][0] == " ":
        end -= 1
    return chars[start:end]


def _words(chars: list[Char]) -> Iterator[list[Char]]:
    """Pieces that a line may be broken between: before a space (which leads its word), and on either side of
    a wide character."""
    word: list[Char] = []
    for at, char in enumerate(chars):
        if (
            word
            and (
                (char[0] == " " and word[-1][0] != " ")
                or _columns(char[0]) == 2
                or _columns(chars[at - 1][0]) == 2
            )
            and not _sticks(char[0])
        ):
            yield word
            word = []
        word.append(char)
    if word:
        yield word


def _sticks(char: str) -> bool:
    """Whether ``char`` must not begin a line: closing punctuation and combining marks."""
    from unicodedata import category

    return category(char) in ("Pe", "Pf", "Po", "Mn", "Mc")


def _columns(char: str) -> int:
    if char.isascii():
        return 1
    from unicodedata import category, east_asian_width

    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def _width(chars: list[Char]) -> int:
    return sum(_columns(char) for char, _ in chars)


def _paint(chars: list[Char], *, color: bool) -> str:
    """The characters with the escape sequences of their looks; every line ends with all looks off."""
    parts: list[str] = []
    now: tuple[str, ...] = ()
    for char, marks in [*chars, ("", ())]:
        looks = (
            tuple(mark for mark in marks if mark in SGR)
            if color and char != " "
            else now
            if char == " "
            else ()
        )
        if looks != now:
            codes = [SGR[mark][1] for mark in now if mark not in looks] + [SGR[mark][0] for mark in looks]
            parts.append(f"\x1b[{';'.join(dict.fromkeys(codes))}m")
            now = looks
        parts.append(char)
    return "".join(parts)


MEDIUM = Medium(
    "plain text, one line an entry; wrapped with italics in a terminal", (".txt",), render, formatted=True
)
