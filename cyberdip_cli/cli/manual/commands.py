"""Commands and options, from the option table."""

from __future__ import annotations

from ..options import ARGUMENTS, COMMANDS
from .markdown import code, table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..options import Option


def page() -> str:
    """A section for each command."""
    return "\n".join(map(section, COMMANDS))


def section(name: str) -> str:
    """What a command does, an example, its options."""
    command = COMMANDS[name]
    text = f"## {usage(name)}\n\n{command.summary}\n\n    {command.example}\n"
    if not command.options:
        return text
    return f"{text}\n{table(('option', 'value', 'default', 'meaning'), map(_row, command.options))}"


def usage(name: str) -> str:
    """How a command is called.

    >>> usage("styles")
    'cyberdip styles [OPTIONS] [WORD]...'
    """
    command = COMMANDS[name]
    options = " [OPTIONS]" if command.options else ""
    return f"cyberdip {name}{options} {ARGUMENTS[command.argument][0] if command.argument else ''}".rstrip()


def _row(option: Option) -> tuple[str, ...]:
    default = "" if option.default in (None, False) else str(option.default)
    return ", ".join(map(code, option.flags)), option.metavar, default, option.help
