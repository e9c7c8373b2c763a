"""Runs one command with its values: diagnostics to stderr, errors to exit statuses. Both doors end here."""

from __future__ import annotations

import os
import sys

from ..diagnostics import ERROR, CyberdipError, Diagnostic, UsageError
from ..modules import load_module
from ..tally import BUG, NOT_WRITTEN, STRICT, Tally
from .own_place import may_have_defaults

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..diagnostics import Sink
    from .options import Values

INTERRUPTED, READER_GONE = 130, 141
TRACEBACK = "CYBERDIP_TRACEBACK"
"""Set in the environment: a bug shows its traceback."""


class Stopped(BaseException):
    """The system asks to end (SIGTERM, SIGHUP): unfinished output and workers are cleared away on the way
    out, as after Ctrl-C."""


def command(name: str, values: Values, given: Iterable[str] = ()) -> int:
    """Runs ``cyberdip_cli.cli.<name>.run(values)`` and returns the exit status. Values that were not
    ``given`` on the command line are the user's defaults, where there are any."""

    def run() -> int:
        if values.get("diagnostics", "text") not in ("text", "json"):
            raise UsageError(
                "unknown-diagnostics", f"--diagnostics {values['diagnostics']!r} is neither text nor json"
            )
        return int(load_module(f"cyberdip_cli.cli.{name}").run(with_defaults(name, values, given)))

    return guarded(run, values)


def with_defaults(name: str, values: Values, given: Iterable[str]) -> Values:
    """The values of a command with the user's defaults, which a note tells."""
    filled = {"default_key": None, **values}
    if not values.get("config") and not may_have_defaults():
        return filled
    from .settings import applied

    filled, note = applied(name, filled, given)
    if note is not None:
        sink(values)(note)
    return filled


def guarded(run: Callable[[], int], values: Values) -> int:
    """The exit status of ``run``, whatever it raises."""
    try:
        _end_in_order()
        status = run()
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except CyberdipError as error:
        return failed(error, values)
    except KeyboardInterrupt:
        _leave_terminal()
        return INTERRUPTED
    except Stopped as stopped:
        _leave_terminal()
        return 128 + int(stopped.args[0])
    except BrokenPipeError:
        _silence_stdout()
        return READER_GONE
    except OSError as error:
        if error.errno == 22 and os.name == "nt":  # what Windows says when the reader of a pipe went away
            _silence_stdout()
            return READER_GONE
        _silence_stdout()
        message = f"standard output cannot be written: {error.strerror or error}"
        failed(UsageError("not-written", message, "free some space or write elsewhere"), values)
        return NOT_WRITTEN
    except Exception as error:
        if os.environ.get(TRACEBACK):
            raise
        sink(values)(_bug(error))
        return BUG


def _bug(error: Exception) -> Diagnostic:
    from ..reporting import request

    message = f"a bug in cyberdip: {type(error).__name__}: {error}"
    return Diagnostic(ERROR, "bug", message, f"{request()}; {TRACEBACK}=1 shows where")


def _end_in_order() -> None:
    """Makes the signals that end a process raise :class:`Stopped`, unless the caller has them ignored
    (``nohup``) or handled."""
    import signal

    def stop(number: int, _: object) -> None:
        signal.signal(number, signal.SIG_IGN)
        raise Stopped(number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            try:
                signal.signal(number, stop)
            except ValueError:  # not the main thread: its business
                return


def _leave_terminal() -> None:
    """Nothing half drawn stays before a line or the prompt."""
    terminal = sys.modules.get("cyberdip_cli.terminal")
    if terminal is not None:
        terminal.clear_progress()


def failed(error: CyberdipError, values: Values | None = None) -> int:
    """Shows the error's diagnostic and returns its exit status."""
    sink(values or {})(error.diagnostic)
    return error.status


def _silence_stdout() -> None:
    """Keeps the interpreter from complaining about the closed pipe or the full disk when it flushes at
    exit."""
    if sys.stdout is None:
        return
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        pass  # no stdout of the system: nothing to silence


def sink(values: Values) -> Sink:
    """The Sink that prints to stderr as the options say."""
    if values.get("diagnostics") == "json":
        from json import dumps

        def show(diagnostic: Diagnostic) -> None:
            write_line(dumps(diagnostic.as_dict(), ensure_ascii=False))
    elif sys.stderr is not None and sys.stderr.isatty() and not os.environ.get("NO_COLOR"):
        from ..terminal import diagnostic_line

        def show(diagnostic: Diagnostic) -> None:
            write_line(diagnostic_line(diagnostic))
    else:

        def show(diagnostic: Diagnostic) -> None:
            write_line(str(diagnostic))

    if values.get("quiet"):
        return lambda diagnostic: show(diagnostic) if diagnostic.severity == ERROR else None
    return show


def write_line(line: str) -> None:
    """One line on stderr, in UTF-8; a stderr that is gone is no reason to stop."""
    if sys.stderr is None:
        return
    _leave_terminal()
    try:
        stream = getattr(sys.stderr, "buffer", None)
        if stream is None:
            print(line, file=sys.stderr)
            return
        sys.stderr.flush()
        stream.write((line + "\n").encode("utf-8", "replace"))
        stream.flush()
    except (OSError, ValueError):
        pass


def tally(values: Values) -> Tally:
    """A fresh tally that prints as the options say, with progress for people."""
    counted = Tally(sink(values), allowed=allowed(values))
    drawn = (
        "output" in values and not values["output"] and sys.stdout is not None and sys.stdout.isatty()
    )  # the document runs over the screen
    wanted = not values.get("no_progress") and not values.get("quiet") and not drawn
    if wanted and sys.stderr is not None and sys.stderr.isatty():
        from ..terminal import progress_line

        counted.progress = progress_line(counted.share)
    return counted


def allowed(values: Values) -> frozenset[str]:
    """The codes of ``--allow``; UsageError for one that no finding has."""
    codes = [code.strip() for code in (values.get("allow") or "").split(",") if code.strip()]
    if codes:
        from .manual.findings import findings

        for code in codes:
            if code not in findings():
                from difflib import get_close_matches

                near = get_close_matches(code, findings(), n=1)
                hint = f"did you mean {near[0]!r}?" if near else "cyberdip help lists the codes of findings"
                raise UsageError("unknown-code", f"no finding has the code {code!r}", hint)
    return frozenset(codes)


def finish(status: int, counted: Tally, values: Values) -> int:
    """Prints the summary when asked for; returns ``status``."""
    if counted.progress:
        counted.progress(-1)
    if values.get("summary"):
        write_line(f"cyberdip: {_count(counted.records, 'record')} from {_count(counted.inputs, 'input')}, " + f"{_count(counted.errors, 'error')}, "
                   f"{_count(counted.warnings, 'warning')}, {_count(counted.notes, 'note')}")  # fmt: skip
        write_line(f"cyberdip: {account(status, counted)}")
    return status


def account(status: int, counted: Tally) -> str:
    """Where the records went, and where something was lost.

    >>> tally = Tally(print)
    >>> tally.records, tally.written, tally.merged = 12, 11, 1
    >>> account(0, tally), account(5, tally)
    ('12 read: 11 written, 1 merged; nothing lost', '12 read: none written, because of --strict; nothing lost')
    """
    parts = [
        f"{number} {said}"
        for number, said in (
            (counted.written, "written"),
            (counted.merged, "merged"),
            (counted.present, "already there"),
        )
        if number
    ]
    if status == STRICT:
        parts = ["none written, because of --strict"]
    text = f"{counted.records} read" + (f": {', '.join(parts)}" if parts else "")
    if not counted.errors:
        return f"{text}; nothing lost"
    more = counted.errors - len(counted.places)
    return f"{text}; {counted.errors} lost: {', '.join(counted.places)}" + (
        f" and {more} more" if more else ""
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
