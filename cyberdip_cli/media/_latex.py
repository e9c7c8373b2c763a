"""LaTeX's escapes and looks, for paragraphs and for the items of a bibliography.

A straight double quote is ``\\char34``: babel makes the character itself active in German and others, and ``\\textquotedbl`` needs T1.
Source: https://www.latex-project.org/help/documentation/encguide.pdf, "The LaTeX internal character representations".
"""

from __future__ import annotations

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
