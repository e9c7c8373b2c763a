"""The man page, cyberdip(1), in man(7)'s macros."""

from __future__ import annotations

from ... import __version__
from ...reporting import address
from ..options import COMMANDS, STATUSES
from .commands import usage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..options import Option

SUMMARY = "records copied from library catalogues become references"
DESCRIPTION = (
    "Reads record pages copied from a library catalogue or database, saved pages, exports and finished references, and writes "
    "BibTeX, RIS, CSL-JSON and other formats, or formatted citations. The format of the input is found by its content. Standard "
    "output is the document and nothing else; findings are lines on standard error.",
)


def page(bugs: str | None = None) -> str:
    """The whole page. ``bugs`` is the address for them; without it, that of the installed package."""
    lines = [
        f'.TH CYBERDIP 1 "" "cyberdip {__version__}" "User Commands"',
        ".SH NAME",
        f"cyberdip \\- {SUMMARY}",
        ".SH SYNOPSIS",
        *(line for name in COMMANDS for line in (escaped(usage(name)), ".br")),
        ".SH DESCRIPTION",
        *map(escaped, DESCRIPTION),
        ".SH COMMANDS",
        *(line for name in COMMANDS for line in _command(name)),
        ".SH EXIT STATUS",
        *(line for status, meaning in STATUSES.items() for line in _item(str(status), meaning)),
        ".SH REPORTING BUGS",
        escaped(_report(address() if bugs is None else bugs)),
    ]
    return "\n".join(lines) + "\n"


def _report(bugs: str) -> str:
    where = f"at {bugs}" if bugs else "where you have cyberdip from"
    return f"With the smallest input that shows it, the command, and what cyberdip --version prints, {where}."


def _command(name: str) -> Iterable[str]:
    command = COMMANDS[name]
    yield f".SS {escaped(usage(name))}"
    yield escaped(command.summary)
    yield from (".PP", "Example:", ".PP", ".nf", ".RS 4", escaped(command.example), ".RE", ".fi")
    for option in command.options:
        yield from _item(
            ", ".join(option.flags) + (f" {option.metavar}" if option.metavar else ""), _help(option)
        )


def _help(option: Option) -> str:
    default = "" if option.default in (None, False) else f" Default: {option.default}."
    return option.help + default


def _item(head: str, text: str) -> Iterable[str]:
    return ".TP", f"\\fB{escaped(head)}\\fR", escaped(text.replace("`", ""))


def escaped(text: str) -> str:
    """``text`` as words of a man page: no macro, no escape.

    >>> escaped(".bib, by the extension of -o")
    '\\\\&.bib, by the extension of \\\\-o'
    """
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text[:1] in (".", "'") else text
