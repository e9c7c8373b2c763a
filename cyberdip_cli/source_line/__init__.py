"""The source of an article or a chapter: container, volume, issue, pages, date, and for chapters editors,
place and publisher.

``parse`` returns fields of Record; ``type_hint`` beside them (never a field) is a CSL type that the shape
suggests: ``article-journal``, ``article-newspaper``, ``entry-encyclopedia``, ``entry-dictionary``,
``chapter``, ``paper-conference``, ``thesis``, ``book``. :func:`types.decide` takes it as the clue
``source_hint``."""

from __future__ import annotations

from ..grammars.identifiers import isbn, issn, url
from ..parsed import Parsed
from ..patterns import IGNORECASE, Pattern
from .shapes import SHAPES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context, Fields


_ISN_LABEL = Pattern(
    r"[;,.]?\s*\b(?:[ep]-?)?IS(?:S|B)N(?:-L|-e)?(?:\s?\((?:print|online|electronic)\))?[:\s]\s*[\dXx][\dXx -]{7,20}"
    r"(?:\s?\((?:print|online|electronic)\))?",
    IGNORECASE,
)
_ARABIC = str.maketrans("،؛", ",;")
_TRIM = " \t,;.:/-–—"


LONGEST = 3000
"""A source line is never longer; what is beyond is set aside unread."""


def parse(text: str, context: Context) -> Parsed[Fields]:
    """The fields of a source line.

    ``Mar. J. Jan2018, Vol. 5 Issue 2, p123-130. 8p. 2 Charts.`` -> container_title, issued, volume, issue,
    page; aside the count."""
    text = " ".join(text.split())
    if not text.isascii():
        text = text.translate(_ARABIC)
    value: Fields = {}
    aside: list[str] = []
    if len(text) > LONGEST:
        text, beyond = text[:LONGEST], text[LONGEST:]
        aside.append(beyond)
    rest = _identifiers(text, value)
    if not rest.strip(_TRIM):
        return Parsed(value, (), rule="source: identifiers only")
    if rest.startswith(("http://", "https://", "ftp://")) and " " not in rest:
        return Parsed(
            {**value, "URL": url(rest).value[0]} if url(rest).value else value, (), rule="source: address"
        )
    for shape in SHAPES:
        rule = shape.read(rest, context, value, aside)
        if rule:
            break
    return Parsed(value, tuple(aside), rule=f"source: {rule}")


def _identifiers(text: str, value: Fields) -> str:
    """Take labelled ISSNs and ISBNs out of ``text``."""
    upper = text.upper()
    if "IS" not in upper:
        return text
    if text.isascii() and "ISSN" not in upper and "ISBN" not in upper:
        return text.strip(" ;,")
    for match in _ISN_LABEL.finditer(text):
        for key, read in (("ISSN", issn), ("ISBN", isbn)):
            found = read(match[0]).value if key in match[0].upper() else ()
            if found:
                value[key] = tuple(dict.fromkeys(value.get(key, ()) + found))
    return _ISN_LABEL.sub("", text).strip(" ;,")
