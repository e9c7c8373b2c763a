"""A regular expression that is compiled when it is first used: a record page needs few of the many that the
grammars hold."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator
    from typing import Any

IGNORECASE, MULTILINE, DOTALL = 2, 8, 16
"""The flags of :mod:`re`, which a page need not import."""
SPECIAL = str.maketrans({char: f"\\{char}" for char in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"})
METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")


class Pattern:
    """Stands for ``re.compile(text, flags)``; the methods of the compiled pattern replace this one's on the
    first call."""

    if TYPE_CHECKING:
        match: Callable[..., re.Match[str] | None]
        fullmatch: Callable[..., re.Match[str] | None]
        search: Callable[..., re.Match[str] | None]
        finditer: Callable[..., Iterator[re.Match[str]]]
        findall: Callable[..., list[Any]]
        split: Callable[..., list[str]]
        sub: Callable[..., str]

    def __init__(self, text: str, flags: int = 0) -> None:
        self.text = text
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        import re

        compiled = re.compile(self.text, int(self.flags))
        for method in METHODS:
            self.__dict__[method] = getattr(compiled, method)
        return getattr(compiled, name)


def escape(text: str) -> str:
    """``text`` as a pattern that matches it and nothing else: :func:`re.escape`."""
    return text.translate(SPECIAL)
