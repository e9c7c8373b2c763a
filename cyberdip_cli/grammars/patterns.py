"""A regular expression that is compiled when it is first used: a record page needs few of the many that the grammars hold.

Compiling the hundred that one page needs takes longer than all the rest of its conversion. What they compile to is therefore stored when
the package is built (``_tables/patterns.py``, see build_tables.py) and taken from there by the interpreter that it was made for; any other
one compiles them itself. The text of the pattern is the key, so that an edited pattern is never confused with what it was.
"""

from __future__ import annotations

import sys
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any

    Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
    """What the engine of :mod:`re` takes: flags, its codes, the number of groups, their names."""

IGNORECASE, MULTILINE, DOTALL = 2, 8, 16
"""The flags of :mod:`re`, which a page need not import."""
SPECIAL = str.maketrans({char: f"\\{char}" for char in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"})
METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")
_programs: Mapping[tuple[str, int], Program] | None = None


class Pattern:
    """Stands for ``re.compile(text, flags)``; the methods of the compiled pattern replace this one's on the first call."""

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
        compiled = _compiled(self.text, int(self.flags))
        for method in METHODS:
            self.__dict__[method] = getattr(compiled, method)
        return getattr(compiled, name)


def escape(text: str) -> str:
    """``text`` as a pattern that matches it and nothing else: :func:`re.escape`."""
    return text.translate(SPECIAL)


def maker() -> tuple[str, int, str]:
    """What a stored program depends on: the interpreter's version, that of its engine, the order of bytes."""
    import _sre  # type: ignore[import-not-found]

    return sys.implementation.cache_tag or "", _sre.MAGIC, sys.byteorder


def _compiled(text: str, flags: int) -> re.Pattern[str]:
    global _programs
    if _programs is None:
        _programs = _stored()
    program = _programs.get((text, flags))
    if program is None:
        import re

        return re.compile(text, flags)
    import _sre

    wholly, codes, groups, names, numbers = program
    found: re.Pattern[str] = _sre.compile(text, wholly, memoryview(codes).cast("I").tolist(), groups, names, numbers)
    return found


def _stored() -> Mapping[tuple[str, int], Program]:
    """The programs that were stored for this interpreter; none for another."""
    try:
        stored: Any = import_module("cyberdip_cli._tables.patterns")
    except ImportError:
        return {}
    table: Mapping[tuple[str, int], Program] = stored.TABLE
    return table if maker() == stored.MADE_BY else {}


def programs(patterns: Iterable[Pattern]) -> dict[tuple[str, int], Program]:
    """What ``patterns`` compile to, for the build. Empty where the interpreter does not say."""
    try:
        parser: Any = import_module("re._parser")
        compiler: Any = import_module("re._compiler")
    except ImportError:
        return {}
    made: dict[tuple[str, int], Program] = {}
    for pattern in patterns:
        flags = int(pattern.flags)
        parsed = parser.parse(pattern.text, flags)
        names = dict(parsed.state.groupdict)
        numbers: list[str | None] = [None] * parsed.state.groups
        for name, number in names.items():
            numbers[number] = name
        codes = b"".join(code.to_bytes(4, sys.byteorder) for code in compiler._code(parsed, flags))
        made[pattern.text, flags] = (int(flags | parsed.state.flags), codes, parsed.state.groups - 1, names, tuple(numbers))
    return made
