"""RTF: a document that word processors open or paste, with its italics and hanging indents.

Source: Microsoft, "Rich Text Format (RTF) Specification 1.9.1": "Unicode RTF" (``\\uN`` is signed, 16 bits, followed by one replacement character
after ``\\uc1``), "Font (Character) Formatting Properties", "Fields".
"""

from __future__ import annotations

from ..protocols import Medium
from ._runs import Markup, forms, groups
from ._runs import render as marked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..protocols import Citation, MediumOptions, Run

_HEAD = "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\n"
_HANG = "\\pard\\li720\\fi-720\\tx720\\sa120 "
_ESCAPES = str.maketrans(
    {"\\": "\\'5c", "{": "\\{", "}": "\\}", "\u00a0": "\\~", "\u00ad": "\\-", "\u2011": "\\_"}
)


def escape(text: str) -> str:
    """Braces behind a backslash, the backslash itself by its code, what is outside ASCII as ``\\uN?``, in two halves beyond the first plane.

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


def paragraph(runs: Iterable[Run], *, hang: bool) -> str:
    """All groups: a left margin ends in a tab, a block or an indented one begins a line."""
    text = _HANG if hang else "\\pard "
    for display, group in groups(runs):
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
    for _, runs in forms(citations, in_text=options.in_text):
        yield paragraph(runs, hang=not options.in_text)
    yield "}\n"


MEDIUM = Medium("RTF document for word processors", (".rtf",), render, formatted=True)
