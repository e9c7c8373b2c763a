"""What cyberdip says about its input: one value a finding, with a place, a fact and a way out."""

from __future__ import annotations

from .value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

NOTE, WARNING, ERROR = "note", "warning", "error"
"""Severities. A *note* tells what was understood or set aside, a *warning* that a reader of the output should
look, an *error* that a record or file was lost (exit 3 or 4)."""


LONGEST = 500
"""Characters of a message or a hint: a value that it quotes may be a megabyte."""


class Diagnostic(Value):
    """One finding.

    ``severity`` is NOTE, WARNING or ERROR; ``code`` a stable kebab-case word ("bad-issn"); ``message`` the
    fact; ``hint`` the way out; ``path`` the input as the user named it ("-" is stdin); ``line`` and
    ``column`` count from 1, ``end_line`` closes a range; ``record`` is the record's id where the place in the
    input is not known.

    >>> print(Diagnostic(WARNING, "bad-issn", "'2958-1215' fails its check digit", "kept in note", "page.txt", 14, 1))
    page.txt:14:1: warning[bad-issn]: '2958-1215' fails its check digit (hint: kept in note)
    """

    severity: str
    code: str
    message: str
    hint: str | None = None
    path: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    record: str | None = None

    def __post_init__(self) -> None:
        if len(self.message) > LONGEST:
            object.__setattr__(self, "message", _shortened(self.message))
        if self.hint and len(self.hint) > LONGEST:
            object.__setattr__(self, "hint", _shortened(self.hint))

    def __str__(self) -> str:
        return f"{self.place()}{self.severity}[{self.code}]: {printable(self.message)}" + (
            f" (hint: {printable(self.hint)})" if self.hint else ""
        )

    def place(self) -> str:
        """``path:line:column: `` as far as it is known; ``cyberdip: `` where nothing is."""
        if self.path is None:
            return "cyberdip: "
        at = ":".join(str(part) for part in (self.line, self.column if self.line else None) if part)
        return f"{printable(self.path)}:{at}: " if at else f"{printable(self.path)}: "

    def as_dict(self) -> dict[str, str | int]:
        """The members that are known, for ``--diagnostics json``."""
        order = ("severity", "code", "message", "hint", "path", "line", "column", "end_line", "record")
        return {slot: getattr(self, slot) for slot in order if getattr(self, slot) is not None}


def _shortened(text: str) -> str:
    return f"{text[: LONGEST - 100]} … {text[-80:]}"


ONCE = frozenset(("not-utf-8", "mojibake", "unknown-label", "comments"))
"""Codes of findings that are told once of an input; an unknown label once for each label."""


def is_repeated(diagnostic: Diagnostic, known: set[tuple[str, str]]) -> bool:
    """Whether a finding of ONCE was told before; ``known`` holds what was told of the input, and from now on
    this one."""
    if diagnostic.code not in ONCE:
        return False
    mark = diagnostic.code, diagnostic.message.casefold() if diagnostic.code == "unknown-label" else ""
    repeated = mark in known
    known.add(mark)
    return repeated


def printable(text: str) -> str:
    """``text`` on one line with control characters (an escape sequence in a title) shown as escapes."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


if TYPE_CHECKING:
    Sink = Callable[[Diagnostic], None]
else:  # a plug-in may import it without asking for the types of this module
    Sink = "Callable[[Diagnostic], None]"


class CyberdipError(Exception):
    """Ends a run: carries the :class:`Diagnostic` to show and the exit status of the table in the README.
    Picklable, whatever its kind takes."""

    def __init__(self, diagnostic: Diagnostic, status: int) -> None:
        super().__init__(str(diagnostic))
        self.diagnostic = diagnostic
        self.status = status

    def __reduce__(self) -> tuple[Any, ...]:
        return _raised, (type(self), self.args), self.__dict__


def _raised(kind: type[CyberdipError], args: tuple[Any, ...]) -> CyberdipError:
    """An error as unpickling wants it: made without its ``__init__``, which takes other arguments than
    ``args``."""
    return kind.__new__(kind, *args)


class UsageError(CyberdipError):
    """An unknown option, format, style or name: exit 2."""

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        super().__init__(Diagnostic(ERROR, code, message, hint), 2)


class InputError(CyberdipError):
    """One input that cannot be read at all; the other inputs go on. Exit 3, or 4 when others were read."""

    def __init__(
        self,
        code: str,
        message: str,
        hint: str | None = None,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(Diagnostic(ERROR, code, message, hint, path, line, column), 3)


class OutputError(CyberdipError):
    """The output could not be written; the old target is untouched: exit 6."""

    def __init__(self, code: str, message: str, hint: str | None = None, path: str | None = None) -> None:
        super().__init__(Diagnostic(ERROR, code, message, hint, path), 6)
