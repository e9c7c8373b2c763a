"""Text of RIS values. RIS has no escapes and no markup: ``<i>`` and ``<sub>`` stand in it as they do in
CSL-JSON, which is how reference managers write and read them. Character references (``&amp;``), which
databases leave in their exports, are resolved, except in addresses and identifiers, and so are their own
names for markup (``<em>``, ``<jats:italic>``, ``<mml:mi>``). Case protection (``<span class="nocase">``) is
an instruction to a processor and no text: it is left out."""

from __future__ import annotations

from ...patterns import Pattern
from ..text.entities import unescape
from ..text.foreign_markup import as_csl

_SPANS = Pattern(r"(<span [^<>]{0,80}>|</span>)")


def clean(text: str) -> str:
    """A value without what exports leave in it: character references, foreign markup, runs of blanks.

    >>> clean("R&amp;D  of <em>q</em> &eacute;tudes")
    'R&D of <i>q</i> études'
    """
    if "&" in text and ";" in text:
        text = unescape(text)
    if "<" in text:
        text = as_csl(text)
    return " ".join(text.split()) if "  " in text or "\t" in text else text


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
