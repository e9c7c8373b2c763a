"""The Typer app, made from the option table: help, completion, and every command line that the small door
hands on."""

from __future__ import annotations

import inspect
import os
import sys
from typing import Annotated, Any

import typer

from .. import __version__
from ..diagnostics import UsageError
from . import session
from .options import ARGUMENTS, COMMANDS, Command, Option

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

CLICK_USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[1]
"""click.UsageError, wherever this Typer keeps it."""
SHOWING = frozenset(("-h", "--help", "--version"))
"""Options that print something and do nothing else."""
EPILOG = "Exit status: 0 done, 2 usage, 3 nothing read, 4 part of the input lost, 5 --strict and a warning, 6 not written."


def build() -> typer.Typer:
    """The app with a command for each row of the table."""
    app = typer.Typer(
        name="cyberdip",
        help="Records copied from library catalogues become references: BibTeX, RIS, CSL-JSON or formatted citations.",
        epilog=EPILOG,
        no_args_is_help=True,
        add_completion=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    for name, command in COMMANDS.items():
        app.command(
            name, help=f"{command.summary}\n\nExample: {command.example}", short_help=command.summary
        )(_function(name, command))
    return app


def _version(value: bool) -> None:
    if value:
        print(f"cyberdip {__version__}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass


def _function(name: str, command: Command) -> Any:
    def call(ctx: typer.Context, **values: Any) -> None:
        given = {option for option in values if _is_given(ctx, option)}
        if command.argument:
            words = values[command.argument] or ()
            values[command.argument] = tuple(words) if command.argument == "files" else " ".join(words)
        raise typer.Exit(session.command(name, values, given))

    parameters = [_parameter(option) for option in command.options]
    if command.argument:
        metavar, help = ARGUMENTS[command.argument]
        offered = _offering("topics") if command.argument == "topic" else None
        argument = typer.Argument(help=help, metavar=metavar, show_default=False, autocompletion=offered)
        parameters.insert(0, _keyword(command.argument, Annotated[list[str] | None, argument], None))
    parameters.insert(0, _context())
    call.__name__ = name
    call.__doc__ = None
    call.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return call


def _is_given(ctx: typer.Context, option: str) -> bool:
    """Whether an option stands on the command line."""
    source = ctx.get_parameter_source(option)
    return source is not None and source.name == "COMMANDLINE"


def _context() -> inspect.Parameter:
    """The parameter by which Typer hands its context over."""
    return inspect.Parameter("ctx", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)


def _parameter(option: Option) -> inspect.Parameter:
    shown = option.default not in (None, False)
    if option.takes == "flag":
        kind: Any = Annotated[bool, typer.Option(*option.flags, help=option.help, show_default=False)]
    elif option.takes == "count":
        kind = Annotated[
            int,
            typer.Option(*option.flags, help=option.help, metavar=option.metavar, min=1, show_default=shown),
        ]
    else:
        kind = Annotated[
            str | None,
            typer.Option(
                *option.flags,
                help=option.help,
                metavar=option.metavar,
                show_default=shown,
                autocompletion=_offering(option.choices) if option.choices else None,
            ),
        ]
    return _keyword(option.name, kind, option.default)


def _offering(choices: str) -> Callable[[str], list[Any]]:
    """What Typer asks for the values of an option, when a shell completes one."""

    def offering(incomplete: str) -> list[Any]:
        from .completion import offer

        return list(offer(choices, incomplete))

    return offering


def _keyword(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def main(arguments: list[str]) -> int:
    """Runs a command line through Typer and returns the exit status; usage errors become one diagnostic
    line."""
    return session.guarded(lambda: _main(arguments), {})


def _main(arguments: list[str]) -> int:
    if sys.stdout is None and (not arguments or not SHOWING.isdisjoint(arguments)):
        raise OSError(9, "it is closed")
    try:
        status = typer.main.get_command(build()).main(
            args=arguments, prog_name="cyberdip", standalone_mode=False
        )
    except CLICK_USAGE_ERROR as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            print(error.format_message())  # type: ignore[attr-defined]
            return 2
        return session.failed(usage_error(error))
    except typer.Abort:
        return 130
    return status if isinstance(status, int) else 0


def usage_error(error: Exception) -> UsageError:
    """Click's error as one line, with the option or command that was probably meant."""
    from difflib import get_close_matches

    name = getattr(getattr(error, "ctx", None), "info_name", None)
    command = COMMANDS.get(name or "")
    wanted = getattr(error, "option_name", None)
    if command and wanted:
        message, known = (
            f"there is no option {wanted}",
            [flag for option in command.options for flag in option.flags],
        )
    else:
        message, known = " ".join(str(error.format_message()).split()).rstrip("."), list(COMMANDS)  # type: ignore[attr-defined]
        wanted = message.split("'")[1] if message.startswith("No such command") else None
        message = f"there is no command {wanted!r}" if wanted else message
        if wanted and os.path.isfile(wanted):
            return UsageError(
                "usage",
                message,
                f"it is a file: cyberdip convert {wanted} -t bibtex, or cyberdip cite {wanted}",
            )
    near = get_close_matches(wanted, known, n=1) if wanted else []
    return UsageError(
        "usage",
        message,
        f"did you mean {near[0]}?"
        if near
        else f"see: {f'cyberdip {name}' if command else 'cyberdip'} --help",
    )
