"""What people see: coloured diagnostics, tables, progress. The only file that imports rich, and never for
data on stdout.

Texts of records are drawn as plain :class:`rich.text.Text`, never as markup: ``[sic]`` in a title stays.
"""

from __future__ import annotations

import os
import sys
import time

from .diagnostics import Diagnostic, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rich.console import Console

COLORS = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "note": "\x1b[1;36m"}
PLAIN, DIM = "\x1b[0m", "\x1b[2m"
WIDTH = 80
PROGRESS_AFTER, PROGRESS_EVERY = 2.0, 0.2


_progress = ""
"""What is drawn of the progress, on the line where the cursor stands."""


def clear_progress() -> None:
    """Takes the line of the progress away, for what is printed next."""
    global _progress
    if _progress:
        _progress = ""
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


COLOUR, END, HINT = "\ue000", "\ue001", "\ue002"
"""Where colours begin and end in a line that is still to be wrapped; no printable text holds them."""


def diagnostic_line(diagnostic: Diagnostic) -> str:
    """The diagnostic with colours, wrapped between words at the width of the terminal."""
    from textwrap import wrap

    hint = f" {HINT}(hint: {printable(diagnostic.hint)}){END}" if diagnostic.hint else ""
    head = f"{diagnostic.place()}{COLOUR}{diagnostic.severity}[{diagnostic.code}]{END}:"
    lines = wrap(
        f"{head} {printable(diagnostic.message)}{hint}",
        max(_columns(), 20),
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    marked = "\n".join(lines).replace(COLOUR, COLORS[diagnostic.severity])
    return marked.replace(END, PLAIN).replace(HINT, DIM)


def _columns() -> int:
    """The width of the terminal that stderr is; 80 where it does not say."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or WIDTH
    except (OSError, ValueError, AttributeError):
        return WIDTH


def progress_line(share: Callable[[], float | None]) -> Callable[[int], None]:
    """A function to call with the number of records so far, and with -1 at the end: one line on stderr that
    rewrites itself once the work has taken two seconds. ``share()``: how much of the input has been read, 0
    to 1, or None where nobody knows; then no time left is shown."""
    started = time.monotonic()
    shown = started + PROGRESS_AFTER - PROGRESS_EVERY

    def show(records: int) -> None:
        global _progress
        nonlocal shown
        if records < 0:
            clear_progress()
            return
        now = time.monotonic()
        if now - shown >= PROGRESS_EVERY:
            shown = now
            done = share()
            left = f", {_span((now - started) * (1 - done) / done)} left" if done and done < 1 else ""
            _progress = f"{records:,} records, {records / (now - started):,.0f} a second{left}"
            sys.stderr.write(f"\r{_progress}\x1b[K")
            sys.stderr.flush()

    return show


def _span(seconds: float) -> str:
    """A span of time in its two largest units: ``40 s``, ``3 min 5 s``, ``2 h 10 min``."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def console() -> Console:
    """Where tables for people go: standard output, without markup and without guessing at highlights."""
    from rich.console import Console

    return Console(markup=False, highlight=False, emoji=False)


def table(
    title: str | None,
    columns: Sequence[tuple[str, str]],
    rows: Iterable[Sequence[str]],
    caption: str | None = None,
) -> None:
    """Draws a table: ``columns`` are (heading, style) pairs; cells wrap between words."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    below = Text("\n".join(map(printable, caption.split("\n")))) if caption else None
    drawn = Table(title=Text(printable(title)) if title else None, caption=below, title_justify="left", caption_justify="left",
                  box=box.SIMPLE_HEAD, pad_edge=False)  # fmt: skip
    for heading, style in columns:
        drawn.add_column(heading, style=style or None, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(printable(cell)) for cell in row))
    console().print(drawn)


TALL = 6
"""Lines of a value that a terminal shows."""


def fields(title: str | None, rows: Iterable[tuple[str, str, Sequence[str]]]) -> None:
    """Draws (name, value, remarks) rows in two columns: the name, and the value with its remarks dim below;
    long values are cut, which is said."""
    from rich.table import Table
    from rich.text import Text

    screen = console()
    if title:
        screen.print(Text(printable(title), style="bold"))
    drawn = Table.grid(padding=(0, 2, 0, 0))
    drawn.add_column(style="bold", no_wrap=True, min_width=17)
    drawn.add_column(overflow="fold")
    for name, value, remarks in rows:
        most = TALL * max(screen.width - 24, 20)
        if len(value) > most:
            value = f"{value[:most]} … ({len(value):,} characters)"
        cell = Text(printable(value))
        for remark in remarks:
            cell.append(("\n" if cell else "") + printable(remark), style="dim")
        drawn.add_row(Text(f"  {name}"), cell)
    screen.print(drawn)
    screen.print()


def entries(rows: Iterable[tuple[str, str, str]]) -> None:
    """Prints (name, remark, text) rows for people: name and remark, wrapped between words, and the text,
    which is drawn already, set in below."""
    from shutil import get_terminal_size
    from textwrap import wrap

    bold, dim, plain = ("", "", "") if os.environ.get("NO_COLOR") else ("\x1b[1m", DIM, PLAIN)
    columns = get_terminal_size().columns
    for name, remark, text in rows:
        name = printable(name)
        head, *rest = wrap(
            f"{name} {printable(remark)}",
            columns,
            subsequent_indent="    ",
            break_long_words=False,
            break_on_hyphens=False,
        )
        lines = [
            f"{bold}{name}{plain}{dim}{head[len(name) :]}{plain}",
            *(f"{dim}{line}{plain}" for line in rest),
        ]
        sys.stdout.write("\n".join([*lines, *(f"    {line}" for line in text.splitlines())]) + "\n")


def markdown(text: str) -> None:
    """Draws Markdown: headings, tables, lists."""
    from rich.markdown import Markdown

    console().print(Markdown(text))
