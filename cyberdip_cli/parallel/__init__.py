"""The same document by several processes: byte ranges of large files to workers, their parts joined in the
order of the input.

A worker (:mod:`.worker`) reads its range and sends the keys its records ask for; this process gives the keys
out in order (so they are the same as without workers), and the worker writes its part of the document. Small
inputs, pipes, and formats whose records cannot be told apart by a glance at the bytes (:attr:`Reader.cut` is
None) are not shared: :func:`~.ranges.plan` says so by returning None."""

from __future__ import annotations

import os

from .. import registry
from ..protocols import ignore
from .order import Order, Progress, Worker

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..keyring import Keyring
    from .ranges import Range
    from .worker import Options


def convert(
    ranges: Sequence[Range], to: str, options: Options, keyring: Keyring, jobs: int, progress: Progress
) -> Iterator[str]:
    """The document that one process would write, in larger pieces."""
    writer = registry.get("writers", to)
    head, between, tail = (part.replace("\n", options[1].newline) for part in writer.frame)
    wrote = False
    for text in _parts(ranges, to, options, keyring, min(jobs, len(ranges)), progress):
        body = text[len(head) : len(text) - len(tail)]
        if body:
            yield (between if wrote else head) + body
            wrote = True
    yield tail if wrote else "".join(writer.write(iter(()), options[1], ignore))


def _parts(
    ranges: Sequence[Range], to: str, options: Options, keyring: Keyring, jobs: int, progress: Progress
) -> Iterator[str]:
    import multiprocessing
    from multiprocessing.connection import wait

    context = multiprocessing.get_context(
        "fork" if "fork" in multiprocessing.get_all_start_methods() and os.name == "posix" else "spawn"
    )
    crew: list[Worker] = []
    order = Order(ranges, keyring, progress)
    try:
        for _ in range(jobs):
            others = [worker.connection for worker in crew]
            crew.append(Worker(context, to, options, (keyring.pattern, keyring.default), others))
            order.send_next(crew[-1])
        while order.unfinished():
            for connection in wait([worker.connection for worker in crew if worker.at is not None]):
                worker = next(member for member in crew if member.connection is connection)
                order.accept(worker, worker.receive())
            order.give_keys()
            yield from order.ready()
    finally:
        for worker in crew:
            worker.stop()
