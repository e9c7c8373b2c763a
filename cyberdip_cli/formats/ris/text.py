"""Text of RIS values. RIS has no escapes and no markup: ``<i>`` and ``<sub>`` stand in it as they do in
CSL-JSON, which is how reference managers write and read them. Character references (``&amp;``), which
databases leave in their exports, are resolved, except in addresses and identifiers, and so are their own
names for markup (``<em>``, ``<jats:italic>``, ``<mml:mi>``). Case protection (``<span class="nocase">``) is
an instruction to a processor and no text: it is left out."""

from __future__ import annotations

from ...patterns import Pattern
from ..text.foreign_markup import as_csl

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\u00a0"}
_REFERENCE = Pattern(r"&(?:([A-Za-z][A-Za-z0-9]{1,24})|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));")
_SPANS = Pattern(r"(<span [^<>]{0,80}>|</span>)")


def clean(text: str) -> str:
    """A value without what exports leave in it: character references, foreign markup, runs of blanks.

    >>> clean("R&amp;D  of <em>q</em> &eacute;tudes")
    'R&D of <i>q</i> études'
    """
    if "&" in text and ";" in text:
        text = _REFERENCE.sub(_character, text)
    if "<" in text:
        text = as_csl(text)
    return " ".join(text.split()) if "  " in text or "\t" in text else text


def unescape(text: str) -> str:
    """Character references resolved, once.

    >>> unescape("R&amp;D &#8211; &unknown; AT&T")
    'R&D – &unknown; AT&T'
    """
    return _REFERENCE.sub(_character, text) if ";" in text else text


def _character(found: re.Match[str]) -> str:
    name = found[1]
    if name:
        return _NAMED.get(name) or _entity(name) or found[0]
    number = int(found[2]) if found[2] else int(found[3], 16)
    return chr(number) if 31 < number < 0xD800 or 0xDFFF < number < 0x110000 else found[0]


def _entity(name: str) -> str:
    """The character of a named reference of HTML; "" for an unknown name."""
    from html.entities import html5

    return html5.get(f"{name};", "")


def without_nocase(text: str) -> str:
    """``text`` without the spans that protect capitals; other spans stay.

    >>> without_nocase('<span class="nocase">DNA</span> in <span style="font-variant:small-caps">x</span>')
    'DNA in <span style="font-variant:small-caps">x</span>'
    """
    parts: list[str] = []
    open_spans: list[bool] = []
    for part in _SPANS.split(text):
        if part.startswith("<span "):
            open_spans.append('"nocase"' in part or "'nocase'" in part)
            if open_spans[-1]:
                continue
        elif part == "</span>" and open_spans and open_spans.pop():
            continue
        parts.append(part)
    return "".join(parts)
