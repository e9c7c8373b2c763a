"""Typst: one paragraph an entry, hanging; no package is needed.

Source: https://typst.app/docs/reference/syntax/, "Markup", "Escapes"; a semicolon ends a call, so that what
follows is text again."""

from __future__ import annotations

from ..protocols import Medium
from ._runs import Markup, forms, groups
from ._runs import render as marked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..protocols import Citation, MediumOptions, Run

_ALWAYS = str.maketrans({char: f"\\{char}" for char in "\\#*_`$<>@~[]'\""})


def escape(text: str) -> str:
    """Every character that could be markup, a shorthand (``--``, ``...``) or a comment, behind a backslash.

    >>> escape("2*3 [sic] -- R&D // x")
    '2\\\\*3 \\\\[sic\\\\] \\\\-\\\\- R&D /\\\\/ x'
    """
    text = text.translate(_ALWAYS).replace("//", "/\\/").replace("-?", "\\-?")
    for smart in ("--", "..."):
        if smart in text:
            text = text.replace(smart[0], f"\\{smart[0]}")
    return text


def _start(line: str) -> str:
    """``line`` with a backslash where its first characters would make it a heading, an item or a term.

    >>> _start("1. Maps"), _start("+ Maps"), _start("Maps")
    ('1\\\\. Maps', '\\\\+ Maps', 'Maps')
    """
    if line[:1] in ("=", "-", "+", "/"):
        return f"\\{line}"
    digits = len(line) - len(line.lstrip("0123456789"))
    return f"{line[:digits]}\\{line[digits:]}" if digits and line[digits : digits + 1] == "." else line


def _call(function: str) -> tuple[str, str]:
    return f"#{function}[", "];"


TYPST = Markup(
    escape,
    {
        "italic": _call("emph"),
        "oblique": _call('text(style: "oblique")'),
        "bold": _call("strong"),
        "light": _call('text(weight: "light")'),
        "underline": _call("underline"),
        "small-caps": _call("smallcaps"),
        "sup": _call("super"),
        "sub": _call("sub"),
        "no-italic": _call('text(style: "normal")'),
        "no-oblique": _call('text(style: "normal")'),
        "no-bold": _call('text(weight: "regular")'),
        "no-light": _call('text(weight: "regular")'),
    },
    lambda target, inner: f'#link("{_string(target)}")[{inner}];',
)


def _string(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def paragraph(runs: Iterable[Run], *, hang: bool) -> str:
    """All groups: a left margin is a column of its own, a block or an indented one begins a line."""
    margin, text = "", ""
    for display, group in groups(runs):
        words = marked(group, TYPST).strip()
        if display == "left-margin":
            margin = _start(words)
        elif text and display in ("block", "indent"):
            text += f" \\\n{words}"
        else:
            text += f" {words}" if text else _start(words)
    if margin:
        return f"#grid(columns: (2em, 1fr), [{margin}], [{text}])"
    return f"#par(hanging-indent: 2em)[{text}]" if hang else text


def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """Paragraphs; in-text forms without the hang."""
    before = ""
    hang = not options.in_text and (options.layout is None or options.layout.hanging)
    for _, runs in forms(citations, in_text=options.in_text):
        yield f"{before}{paragraph(runs, hang=hang)}\n"
        before = "\n"


MEDIUM = Medium("Typst markup", (".typ",), render)
