"""RTF: a document that word processors open or paste, with its italics and hanging indents.

Source: Microsoft, "Rich Text Format (RTF) Specification 1.9.1": "Unicode RTF" (``\\uN`` is signed, 16 bits,
followed by one replacement character after ``\\uc1``), "Font (Character) Formatting Properties", "Fields"."""

from __future__ import annotations

from ..protocols import Citation, Medium
from ._runs import Markup, forms, groups
from ._runs import render as marked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..protocols import CitedDocument, MediumOptions, Run, StyleLayout

_HEAD = "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\n"
_HANG = "\\li720\\fi-720\\tx720"
LINE = 240
"""A line of twelve points, in twentieths of a point."""
_ESCAPES = str.maketrans(
    {"\\": "\\'5c", "{": "\\{", "}": "\\}", "\u00a0": "\\~", "\u00ad": "\\-", "\u2011": "\\_"}
)


def escape(text: str) -> str:
    """Braces behind a backslash, the backslash itself by its code, what is outside ASCII as ``\\uN?``, in two
    halves beyond the first plane.

    >>> print(escape("{Ł} \\\\par"))
    \\{\\u321?\\} \\'5cpar
    """
    text = text.translate(_ESCAPES)
    return text if text.isascii() else "".join(char if char < "\x80" else _unicode(char) for char in text)


def _unicode(char: str) -> str:
    units = char.encode("utf-16-le", "surrogatepass")
    return "".join(
        f"\\u{int.from_bytes(units[at : at + 2], 'little', signed=True)}?" for at in range(0, len(units), 2)
    )


def _link(target: str, inner: str) -> str:
    address = escape(target.replace("\\", "%5C").replace('"', "%22"))
    return f'{{\\field{{\\*\\fldinst{{HYPERLINK "{address}"}}}}{{\\fldrslt{{{inner}}}}}}}'


RTF = Markup(
    escape,
    {
        "italic": ("{\\i ", "}"),
        "oblique": ("{\\i ", "}"),
        "bold": ("{\\b ", "}"),
        "underline": ("{\\ul ", "}"),
        "small-caps": ("{\\scaps ", "}"),
        "sup": ("{\\super ", "}"),
        "sub": ("{\\sub ", "}"),
        "no-italic": ("{\\i0 ", "}"),
        "no-oblique": ("{\\i0 ", "}"),
        "no-bold": ("{\\b0 ", "}"),
        "no-underline": ("{\\ulnone ", "}"),
        "no-small-caps": ("{\\scaps0 ", "}"),
        "no-sup": ("{\\nosupersub ", "}"),
        "no-sub": ("{\\nosupersub ", "}"),
    },
    _link,
)


def paragraph(runs: Iterable[Run], look: str, *, hang: bool) -> str:
    """All groups: a left margin ends in a tab, a block or an indented one begins a line. ``look``: the
    spacing."""
    shown = groups(runs)
    hang = hang or any(display == "left-margin" for display, _ in shown)
    text = f"\\pard{_HANG if hang else ''}{look} "
    for display, group in shown:
        words = marked(group, RTF).strip()
        if display == "left-margin":
            text += f"{words}\\tab "
        elif text[-1] == " ":  # the end of a control word
            text += words
        else:
            text += f"\\line {words}" if display in ("block", "indent") else f" {words}"
    return f"{{{text}\\par}}\n"


def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """A whole document, one paragraph an entry."""
    yield _HEAD
    yield from _in_text(citations) if options.in_text else _entries(citations, options.layout)
    yield "}\n"


def document(made: CitedDocument, options: MediumOptions) -> Iterator[str]:
    """A whole document: the citations, then the entries."""
    yield _HEAD
    yield from _in_text(Citation("", (), runs) for runs in made.citations)
    yield from _entries(made.bibliography, options.layout)
    yield "}\n"


def _in_text(citations: Iterable[Citation]) -> Iterator[str]:
    return (paragraph(runs, "", hang=False) for _, runs in forms(citations, in_text=True))


def _entries(citations: Iterable[Citation], layout: StyleLayout | None) -> Iterator[str]:
    """The entries, spaced as the citation style wants."""
    look = f"\\sa{LINE // 2 if layout is None else layout.entry_spacing * LINE}"
    if layout is not None and layout.line_spacing > 1:
        look += f"\\sl{layout.line_spacing * LINE}\\slmult1"
    hang = layout is None or layout.hanging
    return (paragraph(runs, look, hang=hang) for _, runs in forms(citations, in_text=False))


MEDIUM = Medium("RTF document for word processors", (".rtf",), render, formatted=True, document=document)
