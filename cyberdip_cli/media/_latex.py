"""LaTeX's escapes and looks, for paragraphs and for the items of a bibliography.

A straight double quote is ``\\char34``: babel makes the character itself active in German and others, and
``\\textquotedbl`` needs T1. Source: https://www.latex-project.org/help/documentation/encguide.pdf, "The LaTeX
internal character representations"."""

from __future__ import annotations

from ..formats.latex.encode import mathematics_apart
from ..patterns import Pattern
from ._runs import Markup

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
    """Every character that TeX or a font would take for something else: commands, groups, ligatures (``--``,
    ``,,``).

    >>> escape("\\\\input{x} 5% -- R&D")
    '\\\\textbackslash{}input\\\\{x\\\\} 5\\\\% -{}- R\\\\&D'
    """
    if "$" not in text:
        return _escaped(text)
    parts = mathematics_apart(text)
    return "".join([_escaped(before) + _formula(formula) for before, formula in parts])


def _formula(text: str) -> str:
    """What a record keeps as mathematics is printed as such, unless it commands."""
    return _escaped(text) if COMMANDS.search(text) else text


COMMANDS = Pattern(
    r"\\(?:input|include\w*|read|write|open(?:in|out)|immediate|special|[egx]?def|let|catcode|csname|expandafter|begin|end|"
    r"(?:re)?newcommand|usepackage|loop|message|directlua|jobname|the)(?![A-Za-z])|(?<!\\)[%#]"
)
"""What no formula of a record needs: commands that read, write or define, comments, parameters. Such a
formula is text."""


def _escaped(text: str) -> str:
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
