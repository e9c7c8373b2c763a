"""Lines that begin with a label, as those of record pages and of exports do."""

from __future__ import annotations

from ..patterns import Pattern

_LABEL = Pattern(
    r"\W{0,8}[^\W\d_][^:.,;()\d]{1,30}:(?:\W{0,4}\s|$)|\s*[A-Z][A-Z0-9]  ?- |\s*=?[\d$]{3}\s|\s*@\w+\{|\s*[{<\[]\s*[\"{<]?[a-z@]"
)


def begins_with_label(text: str) -> bool:
    """Whether a line begins as those of record pages and exports do: ``Title: ``, ``TY  - ``, ``245 ``."""
    return _LABEL.match(text) is not None
