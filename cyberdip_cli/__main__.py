"""``cyberdip`` and ``python -m cyberdip_cli``: the small door first, the Typer app for all that it hands on."""

from __future__ import annotations

import sys


def main() -> None:
    """Runs the command line and exits with its status."""
    try:
        sys.exit(status(sys.argv[1:]))
    except KeyboardInterrupt:  # before a command has begun, or after it has ended
        sys.exit(130)


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
