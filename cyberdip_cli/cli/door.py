"""The small door: reads the plain forms of a command line by the option table, without Typer. Whatever is not
plain, it hands on."""

from __future__ import annotations

from .options import COMMANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .options import Option


def parse(arguments: Sequence[str]) -> tuple[str, dict[str, Any], set[str]] | None:
    """The command, its values, and the names of those that were given; or None for the Typer app: help, an
    unknown option, a missing or malformed value.

    >>> parse(["convert", "page.txt", "-t", "bibtex"])[1]["to"]
    'bibtex'
    """
    if not arguments or arguments[0] not in COMMANDS:
        return None
    command = COMMANDS[arguments[0]]
    flags = {flag: option for option in command.options for flag in option.flags}
    values: dict[str, Any] = {option.name: option.default for option in command.options}
    positional: list[str] = []
    given: set[str] = set()
    rest = list(reversed(arguments[1:]))
    while rest:
        word = rest.pop()
        if word == "--":
            positional += reversed(rest)
            break
        if word == "-" or not word.startswith("-"):
            positional.append(word)
        elif not _take(word, flags, values, rest):
            return None
        else:
            given.add(flags[word if word in flags else word.partition("=")[0]].name)
    if command.argument == "files":
        values["files"] = tuple(positional)
    elif command.argument:
        values[command.argument] = " ".join(positional)
    elif positional:
        return None
    return arguments[0], values, given


def _take(word: str, flags: dict[str, Option], values: dict[str, Any], rest: list[str]) -> bool:
    """Reads one option and its value; False when it is not plain."""
    flag, equals, value = word.partition("=")
    option = flags.get(flag if word.startswith("--") else word)
    if option is None:
        return False
    if option.takes == "flag":
        values[option.name] = True
        return not equals or not word.startswith("--")
    if not (equals and word.startswith("--")):
        if not rest:
            return False
        value = rest.pop()
    if option.takes == "count":
        if not (value.isascii() and value.isdigit() and len(value) < 10 and int(value) >= 1):
            return False
        values[option.name] = int(value)
    else:
        values[option.name] = value
    return True
