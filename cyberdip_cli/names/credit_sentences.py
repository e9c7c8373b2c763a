"""Credits that a catalogue prints as sentences: ``Lind, Rosa, director. Teal, Sam, producer.``"""

from __future__ import annotations

from ..patterns import Pattern
from .roles import roles_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parsed import Context

_END = Pattern(r"(?<=[^\W\d_)][)\w])\.\s(?=[^\W\d_a-z][^,.;]{1,30},\s[^\W\d_a-z])")
"""A full stop before an inverted name."""
_WORD = Pattern(r"[(\[,]\s?([^()\[\],]{2,40})[)\]]?\Z")
"""The last words of a credit: in brackets, or behind a comma."""


def sentences(line: str, context: Context) -> list[str]:
    """The credits of a line, one each where every one ends with a role and a full stop; else the line.

    >>> from ..parsed import Context
    >>> sentences("Roe, Ann. (Author). Loe, Ben, (illustrator).", Context())
    ['Roe, Ann (Author)', 'Loe, Ben, (illustrator).']
    """
    ends = [match for match in _END.finditer(line) if _ends_credit(line[: match.start()], context)]
    if not ends:
        return [line]
    starts = [0, *(match.end() for match in ends)]
    stops = [*(match.start() for match in ends), len(line)]
    return [line[start:stop].replace(". (", " (") for start, stop in zip(starts, stops, strict=True)]


def _ends_credit(text: str, context: Context) -> bool:
    """Whether a text ends with a role."""
    match = _WORD.search(text)
    return match is not None and bool(roles_of(match[1], context))
