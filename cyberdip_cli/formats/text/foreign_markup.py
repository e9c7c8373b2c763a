"""Markup of JATS, MathML and HTML in the texts of exports and services, as CSL-JSON has it."""

from __future__ import annotations

from ...patterns import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

KINDS = {
    "italic": "i", "em": "i", "i": "i", "bold": "b", "strong": "b", "b": "b", "sub": "sub", "inf": "sub", "sup": "sup", "scp": "sc", "sc": "sc",
    "small-caps": "sc", "smallcaps": "sc",
}  # fmt: skip
"""Element -> kind of markup."""
BLOCKS = frozenset("p sec title br break list list-item label".split())
"""Elements that part words: a blank takes their place."""
DROPPED = frozenset(
    """math mi mn mo mrow msub msup msubsup mtext mfenced mfrac msqrt mspace mstyle semantics mathvariant tex-math inline-formula
    disp-formula alternatives named-content styled-content roman sans-serif monospace underline xref ext-link related-article fn font u
    abstract overline strike""".split()
)
"""Elements of which only the text is wanted."""
_OPEN = {
    "i": "<i>",
    "b": "<b>",
    "sub": "<sub>",
    "sup": "<sup>",
    "sc": '<span style="font-variant:small-caps">',
}
_CLOSE = {"i": "</i>", "b": "</b>", "sub": "</sub>", "sup": "</sup>", "sc": "</span>"}
_TAG = Pattern(r"<(/?)(?:(?:jats|mml|m|xhtml|html):)?([A-Za-z][A-Za-z0-9-]{0,20})((?:\s[^<>]{0,300})?)/?>")
_SCRIPTS = Pattern(
    r"<(?:mml:|m:)?(msub|msup)\b[^<>]{0,80}>\s{0,9}(<(?:mml:|m:)?(m[ion]|mtext)\b[^<>]{0,80}>[^<>]{0,80}</[^<>]{1,12}>)"
    r"\s{0,9}<(?:mml:|m:)?(?:m[ion]|mtext)\b[^<>]{0,80}>([^<>]{0,80})</[^<>]{1,12}>\s{0,9}</(?:mml:|m:)?(?:msub|msup)>"
)


def as_csl(text: str) -> str:
    """``text`` with foreign tags as those of CSL-JSON, or as nothing; other angle brackets stay.

    >>> as_csl("<jats:italic>q</jats:italic> N<inf>2</inf> p < 0.05 <mml:math><mml:mi>x</mml:mi></mml:math>")
    '<i>q</i> N<sub>2</sub> p < 0.05 x'
    """
    if "msu" in text:
        text = _SCRIPTS.sub(lambda found: f"{found[2]}<{found[1][1:]}>{found[4]}</{found[1][1:]}>", text)
    return _TAG.sub(_tag, text).strip() if ">" in text else text


def _tag(found: re.Match[str]) -> str:
    closing, name, rest = found[1], found[2].lower(), found[3]
    if name in KINDS and not rest.strip():
        return (_CLOSE if closing else _OPEN)[KINDS[name]]
    if name in BLOCKS:
        return " "
    return "" if name in DROPPED else found[0]
