"""LaTeX: one paragraph an entry, hanging; compiles without packages with pdfLaTeX (its fonts permitting), XeLaTeX and LuaLaTeX.

A straight double quote is ``\\char34``: babel makes the character itself active in German and others, and ``\\textquotedbl`` needs T1.
Source: https://www.latex-project.org/help/documentation/encguide.pdf, "The LaTeX internal character representations".
"""

from __future__ import annotations

from ..protocols import Medium
from ._runs import Markup, forms, groups
from ._runs import render as marked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..protocols import Citation, MediumOptions, Run

_ESCAPES = str.maketrans(
    {
        "\\": "\\textbackslash{}",
        "{": "\\{",
        "}": "\\}",
        "$": "\\$",
        "&": "\\&",
        "#": "\\#",
        "%": "\\%",
        "_": "\\_",
        "^": "\\textasciicircum{}",
        "~": "\\textasciitilde{}",
        "<": "\\textless{}",
        ">": "\\textgreater{}",
        "|": "\\textbar{}",
        '"': "\\char34{}",
        "'": "\\textquotesingle{}",
        "`": "\\textasciigrave{}",
        "[": "{[}",
        "]": "{]}",
        "\u00a0": "~",
        "\u00ad": "\\-",
        "\u202f": "\\,",
    }
)


def escape(text: str) -> str:
    """Every character that TeX or a font would take for something else: commands, groups, ligatures (``--``, ``,,``).

    >>> escape("\\\\input{x} 5% -- R&D")
    '\\\\textbackslash{}input\\\\{x\\\\} 5\\\\% -{}- R\\\\&D'
    """
    text = text.translate(_ESCAPES)
    while "--" in text or ",," in text:
        text = text.replace("--", "-{}-").replace(",,", ",{},")
    return text


_UP = ("{\\upshape ", "}")
LATEX = Markup(
    escape,
    {
        "italic": ("\\textit{", "}"),
        "oblique": ("\\textsl{", "}"),
        "bold": ("\\textbf{", "}"),
        "underline": ("\\underline{", "}"),
        "small-caps": ("\\textsc{", "}"),
        "sup": ("\\textsuperscript{", "}"),
        "sub": ("\\textsubscript{", "}"),
        "no-italic": _UP,
        "no-oblique": _UP,
        "no-small-caps": _UP,
        "no-bold": ("{\\mdseries ", "}"),
    },
)


def paragraph(runs: Iterable[Run], *, hang: bool) -> str:
    """All groups: a left margin is a box as wide as the hang, a block or an indented one begins a line."""
    text = ""
    for display, group in groups(runs):
        words = marked(group, LATEX).strip()
        if display == "left-margin":
            text += f"\\makebox[2em][l]{{{words}}}"
        elif text and display in ("block", "indent"):
            text += f"\\newline {words}"
        else:
            text += f" {words}" if text else words
    return f"\\noindent\\hangindent=2em {text}" if hang else text


def render(citations: Iterable[Citation], options: MediumOptions) -> Iterator[str]:
    """Paragraphs; in-text forms without the hang."""
    before = ""
    for _, runs in forms(citations, in_text=options.in_text):
        yield f"{before}{paragraph(runs, hang=not options.in_text)}\n"
        before = "\n"


MEDIUM = Medium("LaTeX paragraphs that need no package", (".tex", ".latex"), render)
