"""The parent's side: workers, and their answers in the order of the input."""

from __future__ import annotations

from ..diagnostics import ERROR, CyberdipError, Diagnostic, OutputError, is_repeated
from ..inputs import without_records
from ..keyring import Keyring
from .worker import work

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from typing import Any

    from ..diagnostics import Sink
    from .ranges import Range
    from .worker import Options


class Progress:
    """What the calling side learns while parts come in: ``inputs`` begun, ``records`` read from so many
    bytes, findings given to ``report``, records ``written``."""

    __slots__ = ("inputs", "records", "report", "written")

    def __init__(
        self,
        report: Sink,
        inputs: Callable[[str], None],
        records: Callable[[int, int], None],
        written: Callable[[int], None],
    ) -> None:
        self.report = report
        self.inputs = inputs
        self.records = records
        self.written = written


class Worker:
    """One process and the range it works at. ``others``: this process's ends of the pipes to the workers that
    run already."""

    def __init__(
        self,
        context: BaseContext,
        to: str,
        options: Options,
        keys: tuple[str | None, str | None],
        others: list[Connection],
    ) -> None:
        self.connection, theirs = context.Pipe()
        inherited = [*others, self.connection] if context.get_start_method() == "fork" else []
        arguments = (theirs, to, options, keys, inherited)
        self.process = context.Process(target=work, args=arguments, daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        theirs.close()
        self.at: int | None = None

    def send(self, message: Any) -> None:
        try:
            self.connection.send(message)
        except OSError:
            raise _ended() from None

    def receive(self) -> Any:
        try:
            return self.connection.recv()
        except (EOFError, OSError):
            raise _ended() from None

    def stop(self) -> None:
        self.connection.close()
        self.process.terminate()
        self.process.join()


def _ended() -> OutputError:
    return OutputError(
        "not-written",
        "a worker process was ended before its work was done",
        "is there memory enough? try fewer --jobs",
    )


class Order:
    """Keeps keys and parts in the order of the ranges, whatever order the workers answer in."""

    def __init__(self, ranges: Sequence[Range], keyring: Keyring, progress: Progress) -> None:
        self.ranges = ranges
        self.keyring = keyring
        self.progress = progress
        self.sent = self.keyed = self.written = 0
        self.asked: dict[int, tuple[Worker, list[str], int]] = {}
        self.texts: dict[int, tuple[tuple[str, int], list[Diagnostic]]] = {}
        self.lines = 0
        self.offsets: dict[int, int] = {}
        self.known: dict[str, set[tuple[str, str]]] = {}  # findings that are reported once, by path
        self.path: str | None = None
        self.found: dict[str, int] = {}  # records and errors of a path

    def unfinished(self) -> bool:
        return self.written < len(self.ranges)

    def send_next(self, worker: Worker) -> None:
        """Gives the worker the next range, if there is one."""
        if self.sent < len(self.ranges):
            worker.at = self.sent
            worker.send(self.ranges[self.sent])
            self.sent += 1
        else:
            worker.at = None

    def accept(self, worker: Worker, answer: tuple[str, Any, Any]) -> None:
        """An answer: the keys that a range asks for, or its text. Raises what the worker could not do."""
        kind, first, second = answer
        assert worker.at is not None
        if kind == "failed":
            raise CyberdipError(first, second)
        if kind == "keys":
            self.asked[worker.at] = worker, first, second
        else:
            self.texts[worker.at] = first, second
            self.send_next(worker)

    def give_keys(self) -> None:
        """Keys for every range whose predecessors have theirs."""
        while self.keyed in self.asked:
            worker, bases, lines = self.asked.pop(self.keyed)
            path, _, start, stop = self.ranges[self.keyed]
            if path != self.path:
                self.path, self.lines = path, 0
            self.offsets[self.keyed] = self.lines
            self.lines += lines
            claim = self.keyring.claim
            worker.send([claim(base) for base in bases])
            self.progress.records(len(bases), stop - start)
            self.found[path] = self.found.get(path, 0) + len(bases)
            self.keyed += 1

    def ready(self) -> Iterator[str]:
        """The texts whose turn has come; their findings come first."""
        while self.written in self.texts:
            (text, records), diagnostics = self.texts.pop(self.written)
            self.progress.written(records)
            path = self.ranges[self.written][0]
            self.progress.inputs(path)
            offset = self.offsets.pop(self.written)
            for diagnostic in diagnostics:
                self._report(diagnostic, path, offset)
                self.found[path] += diagnostic.severity == ERROR
            self.written += 1
            if not self.found[path] and (
                self.written == len(self.ranges) or self.ranges[self.written][0] != path
            ):
                self.progress.report(without_records().diagnostic.replace(path=path))
            yield text

    def _report(self, diagnostic: Diagnostic, path: str, offset: int) -> None:
        if is_repeated(diagnostic, self.known.setdefault(path, set())):
            return
        line = diagnostic.line + offset if diagnostic.line else None
        end = diagnostic.end_line + offset if diagnostic.end_line else None
        self.progress.report(diagnostic.replace(path=path, line=line, end_line=end))
