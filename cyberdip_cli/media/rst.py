"""reStructuredText: ``*italic*``, ``**bold**``, ``:sup:`` and ``:sub:`` roles.

Inline markup does not nest there, so a run with several marks shows the first that :data:`_ORDER` names.
Source: https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html, "Inline markup recognition rules",
"Escaping mechanism"."""

from __future__ import annotations

from ..patterns import Pattern
from ..protocols import Medium, Run
from ._delimiters import spaced
from ._runs import SCHEMES, forms, groups, linkable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..protocols import Citation, MediumOptions

_MARKS = {
    "sup": (":sup:`", "`"),
    "sub": (":sub:`", "`"),
    "italic": ("*", "*"),
    "oblique": ("*", "*"),
    "bold": ("**", "**"),
}
_ORDER = ("sup", "sub", "italic", "oblique", "bold")
_STARTS = tuple("-+#=~^\"'.:>!$%&(),/;<?@[]{}_•‣⁃")
"""What a bullet, an option, a field, a comment, a doctest, a title's rule or a table can begin with."""
_SCHEME = Pattern(r"\b([A-Za-z][A-Za-z0-9+.-]*):(?=[^\s:\\])")
_FOLLOWED = tuple(scheme.partition(":")[0] for scheme in SCHEMES)
"""Schemes of addresses that docutils makes links of; those of all others (``javascript:``) end in an escaped
colon."""
_ALWAYS = str.maketrans({char: f"\\{char}" for char in "\\`*|"})


def _look(marks: tuple[str, ...]) -> tuple[str, ...]:
    return next(((mark,) for mark in _ORDER if mark in marks), ())


def escape(text: str) -> str:
    """Every character that could be markup within a line, behind a backslash; an underscore only where it
    would end a reference, two colons because a paragraph that ends with them announces a literal block.

    >>> escape("a_b 2*3 maps_")
    'a_b 2\\\\*3 maps\\\\_'
    """
    text = text.translate(_ALWAYS).replace("::", ":\\:")
    if ":" in text:
        text = _SCHEME.sub(
            lambda match: match[0] if match[1].lower() in _FOLLOWED else f"{match[1]}\\:", text
        )
    if "_" not in text:
        return text
    return "".join(
        f"\\{c}" if c == "_" and not text[at + 1 : at + 2].isalnum() else c for at, c in enumerate(text)
    )


def _start(line: str) -> str:
    """``line``, which begins with text, with a backslash where that would make it a list item, a field, a
    comment, a directive or an option.

    >>> _start("1. Maps"), _start("-v Maps"), _start("Maps.")
    ('\\\\1. Maps', '\\\\-v Maps', 'Maps.')
    """
    if not line.strip("\\ "):
        return f"\\ {line}"
    word = line.split(" ", 1)[0]
    core = word.strip("().")
    enumerated = word[-1:] in (".", ")") and (
        core.isdigit() or len(core) == 1 or set(core.lower()) <= set("ivxlcdm#")
    )
    return f"\\{line}" if enumerated or line[:1] in _STARTS else line


def line(runs: Iterable[Run], *, begins: bool = True) -> str:
    """One group of runs; an escaped space, which is not shown, parts a mark from the letter beside it.
    ``begins``: it begins a paragraph."""
    parts = spaced(runs, _look)
    text = ""
    for at, run in enumerate(parts):
        opening, closing = _MARKS[run.marks[0]] if run.marks else ("", "")
        words = _text(run)
        marked = bool(opening) or words[-3:] == "`__"
        if marked and text and not text[-1].isspace():
            text += "\\ "
        text += f"{opening}{words}{closing}" if marked or at or not begins else _start(words.lstrip())
        after = parts[at + 1].text[0] if at + 1 < len(parts) else " "
        free = (
            ".,;!?" if closing == "`" else ".,;:!?"
        )  # a colon after a role's text would begin a second role
        if marked and not after.isspace() and not (after in free and not parts[at + 1].marks):
            text += "\\ "
    return text.replace("\\ \\ ", "\\ ")


def _text(run: Run) -> str:
    """A link that is not its own text is an anonymous hyperlink; within a mark, where none can be, it is
    text."""
    if run.href is None or run.marks or not linkable(run.href) or set(run.href) & set("<>`\\*|"):
        return escape(run.text)
    if run.href == run.text and run.text[-1].isalnum():
        return run.text
    target = f"{run.href[:-1]}\\_" if run.href.endswith("_") else run.href
    return f"`{escape(run.text)} <{target}>`__"


def paragraph(runs: Iterable[Run]) -> str:
    """All groups: a block or an indented one is a paragraph of its own."""
    text = ""
    for display, group in groups(runs):
        between = "" if not text else "\n\n" if display in ("block", "indent") else " "
        text += between + line(group, begins=between != " ").strip()
    return text


def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """One paragraph an entry."""
    before = ""
    for _, runs in forms(citations, in_text=options.in_text):
        yield f"{before}{paragraph(runs)}\n"
        before = "\n"


MEDIUM = Medium("reStructuredText", (".rst",), render)
