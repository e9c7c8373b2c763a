"""Text as services and databases give it -> text with the inline markup of CSL-JSON: character references
resolved, HTML, JATS and MathML tags turned into ``<i> <b> <sub> <sup> <span …>`` or taken away, white space
made single.

Only tags of these vocabularies are tags: "p <i and 5" and "<unknown>" are text. Source: citeproc-js manual,
"HTML-like formatting tags"; JATS 1.3, "Emphasis class"; Crossref deposit schema, "face markup".
"""

from __future__ import annotations

from ...composition import compose
from ...patterns import Pattern
from .entities import unescape

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

SMALL_CAPS = '<span style="font-variant:small-caps">'
NOCASE = '<span class="nocase">'
INLINE = {
    **dict.fromkeys(("i", "em", "italic", "cite"), ("<i>", "</i>")),
    **dict.fromkeys(("b", "strong", "bold"), ("<b>", "</b>")),
    **dict.fromkeys(("sub", "inf", "subscript"), ("<sub>", "</sub>")),
    **dict.fromkeys(("sup", "superscript"), ("<sup>", "</sup>")),
    **dict.fromkeys(("sc", "scp", "smallcap", "smallcaps"), (SMALL_CAPS, "</span>")),
}
"""Element -> what opens and what closes it in CSL-JSON."""
BLOCKS = frozenset(
    """p br div li ul ol dl dt dd sec list list-item tr td th table hr h1 h2 h3 h4 h5 h6 title label
    disp-formula blockquote section""".split()
)
"""Elements that part words."""
DROPPED = frozenset("tex-math annotation annotation-xml script style xref fn".split())
"""Elements whose content is no text of the value."""
PLAIN = frozenset(
    """a abbr abstract alternatives article-title body caption chem-struct code dfn ext-link font formula html
    img inline-formula inline-graphic ins kbd mark math mfenced mfrac mi mn mo mover mpadded mroot mrow mspace
    msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover named-content named-entity o ovl
    overline q roman s sans-serif searchlink highlight relatesto semantics small span strike styled-content tt
    u underline uri var monospace trans-abstract""".split()
)
"""Elements that say nothing about the text that CSL could show."""
KNOWN = INLINE.keys() | BLOCKS | PLAIN | DROPPED | {""}
"""All elements that are markup; "" stands for a comment and the like."""
HEADLINES = frozenset("abstract summary résumé resumen zusammenfassung resumo riassunto".split())
"""Titles of an abstract that say only that it is one."""

_TAG = Pattern(
    r"<(/?)([A-Za-z][A-Za-z0-9]{0,20}:)?([A-Za-z][A-Za-z0-9-]{0,30})(\s[^<>]{0,2000})?(/?)>"
    r"|<!--[^<>]{0,2000}-->|<!\[CDATA\[|\]\]>"
)
_HEADLINE = Pattern(r"\s*<(?:[a-z]{1,10}:)?title>\s*([^<>]{1,40}?)[\s:.]*</(?:[a-z]{1,10}:)?title>", 2)
_LABEL = Pattern(r"<((?:[a-z]{1,10}:)?title|h[1-6])>\s*([^<>]{1,120}?)[\s:.]*</\1>", 2)
_INVISIBLE = Pattern("[\u00ad\u200b\u2060\ufeff\u200e\u200f\x00-\x08\x0e-\x1f\x7f]")


DEEPEST = 30
"""Tags inside each other; what is opened further down is gone."""
MOST_ROUNDS = 6
"""How often a text is gone through where what was taken away leaves a reference or a tag: "&am<br>p;"."""


def clean(text: str) -> str:
    """One line of text with the markup of CSL-JSON.

    >>> clean("R&amp;amp;D in <jats:italic>E.\\n coli</jats:italic> &lt; 5 <unit>")
    'R&D in <i>E. coli</i> < 5 <unit>'
    >>> clean("H<inf>2</inf>O <mml:math><mml:mi>x</mml:mi></mml:math> <b>open")
    'H<sub>2</sub>O x open'
    >>> clean("<b><i></i></b>")
    ''
    """
    if "&" not in text and "<" not in text and "  " not in text and text.isprintable():
        return text.strip() if text.isascii() else compose(text.strip())
    for _ in range(MOST_ROUNDS):
        cleaned = _clean(text)
        if cleaned == text or ("&" not in cleaned and "<" not in cleaned):
            return cleaned
        text = cleaned
    return text


def _clean(text: str) -> str:
    """The same, but that what is taken away may leave a reference or a tag behind."""
    if "&" in text:
        text = unescape(text)
    if "<" in text and ">" in text:
        text = _retagged(text)
    if not text.isascii():
        text = _INVISIBLE.sub("", text) if _INVISIBLE.search(text) else text
        text = compose(text)
    elif not text.isprintable():
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


def abstract(text: str) -> str:
    """As :func:`clean`, without a headline that says "Abstract"; a section's title with a colon.

    >>> abstract("<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>")
    'One. Two.'
    >>> abstract("<h4>Aims</h4>To see. <title>What is new?</title> <p>It.</p>")
    'Aims: To see. What is new? It.'
    """
    found = _HEADLINE.match(text) if "itle>" in text else None
    if found and found[1].casefold() in HEADLINES:
        text = text[found.end() :]
    return clean(_LABEL.sub(_labelled, text) if "itle>" in text or "</h" in text else text)


def _labelled(found: re.Match[str]) -> str:
    return f" {found[2]}{'' if found[2].endswith(('?', '!')) else ':'} "


def _retagged(text: str) -> str:
    """Known tags as CSL-JSON has them, or gone; one that has no partner is gone too."""
    parts: list[str] = []
    opened: list[tuple[str, int]] = []
    start = silent = 0
    for tag in _TAG.finditer(text):
        name = (tag[3] or "").lower()
        if name not in KNOWN:
            continue
        if not silent:
            parts.append(text[start : tag.start()])
        start = tag.end()
        if name in DROPPED and not tag[5]:
            silent = max(silent - 1, 0) if tag[1] else silent + 1
        elif not silent:
            _put_tag(tag, name, parts, opened)
    parts.append(text[start:])
    for _, place in opened:
        parts[place] = ""
    return "".join(parts)


def _put_tag(tag: re.Match[str], name: str, parts: list[str], opened: list[tuple[str, int]]) -> None:
    """Adds what a tag comes to: its own form, a blank where it parts words, nothing else."""
    if name in BLOCKS:
        parts.append(" ")
        return
    opening, closing = _span(tag[4] or "") if name == "span" and not tag[1] else INLINE.get(name, ("", ""))
    if not tag[1] and not tag[5] and (opening or name == "span") and len(opened) < DEEPEST:
        opened.append((name, len(parts)))
        parts.append(opening)
    elif tag[1] and any(had == name for had, _ in opened):
        while opened[-1][0] != name:
            parts[opened.pop()[1]] = ""
        place = opened.pop()[1]
        if not any(parts[place + 1 :]):
            parts[place] = ""  # a look of nothing
            return
        parts.append(closing or ("</span>" if name == "span" and parts[place] else ""))


def _span(attributes: str) -> tuple[str, str]:
    """What the attributes of a span mean in CSL-JSON."""
    if "nocase" in attributes:
        return NOCASE, "</span>"
    if "small-caps" in attributes:
        return SMALL_CAPS, "</span>"
    return "", ""
