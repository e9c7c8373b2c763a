"""``cyberdip`` and ``python -m cyberdip_cli``: the small door first, the Typer app for all that it hands
on."""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


COLLECT_AFTER = 100_000
"""Objects after which garbage is looked for: more than a start makes, all of which stay."""


def main() -> None:
    """Runs the command line and exits with its status."""
    gc.set_threshold(COLLECT_AFTER)
    try:
        ended = status(sys.argv[1:])
    except KeyboardInterrupt:  # before a command has begun, or after it has ended
        ended = 130
    leave(ended)


def leave(status: int) -> NoReturn:
    """Ends the process without taking the interpreter apart, which would cost a fifth of a one-liner: by now
    all is written and closed.

    Where somebody measures or traces the run, it ends as any other."""
    if sys.getprofile() is not None or sys.gettrace() is not None:
        sys.exit(status)
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            pass  # it is gone, which the command has said
    os._exit(status)


def status(arguments: list[str]) -> int:
    """Runs ``arguments`` and returns the exit status."""
    from .cli.door import parse

    plain = parse(arguments)
    if plain is not None:
        from .cli.session import command

        return command(*plain)
    from .cli.app import main as typer_main

    return typer_main(arguments)


if __name__ == "__main__":
    main()
