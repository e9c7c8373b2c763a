"""A run of the mutator: which input comes next, what it is written in, and how closely it is looked at."""

from __future__ import annotations

from collections import Counter
from random import Random

from cyberdip_cli import registry

from .grow import shown
from .mutation import Mutator, chosen, minimised
from .properties import Depth, Failure, Watch, failures
from .seeds import seeds

TWICE = 5
"""Of so many judged inputs one is read and written a second time."""
RARE = {"dump": 0.1, "references": 0.1, "html": 0.5}
"""Readers that cost ten times what the others do, and how often they have their turn in a long run."""
VALUES = 0.6
"""The share of the inputs of a growing run in which only values are changed."""
NEW_LARGEST = 1500
"""Bytes of an input that is mutated further because it showed something new."""


class Campaign:
    """Mutated inputs, one a :meth:`step`; every ``judge_every``-th is shown to all judges. With ``growing`` an input
    that shows something new is mutated further, and stands in ``fresh`` until it is taken."""

    def __init__(
        self,
        number: int,
        readers: list[str] | None = None,
        inputs: dict[str, tuple[bytes, ...]] | None = None,
        judge_every: int = 1,
        *,
        growing: bool = False,
    ) -> None:
        self.mutator = Mutator(inputs or seeds(), number, VALUES if growing else 0.0)
        self.random = Random(number)
        self.readers = readers or self.mutator.readers
        self.shares = [1.0 if readers else RARE.get(name, 1.0) for name in self.readers]
        self.judge_every = judge_every
        self.growing = growing
        self.writers = registry.builtin_names("writers")
        self.media = registry.builtin_names("media")
        self.totals: Counter[str] = Counter()
        self.targets: Counter[str] = Counter()
        self.found: dict[tuple[str, str], tuple[Failure, bytes, str]] = {}
        self.seen: dict[str, set[str]] = {}
        self.fresh: list[tuple[str, bytes]] = []

    def step(self) -> list[tuple[Failure, bytes, str]]:
        """One input; the failures of a kind that was not met before, with the input and its reader."""
        self.totals["executions"] += 1
        judged = self.totals["executions"] % self.judge_every == 0
        (reader,) = self.random.choices(self.readers, self.shares)
        data = self.mutator.make(reader)[1]
        named = "" if self.random.random() < (0.15 if judged else 0.01) else reader
        writers = chosen(self.random, self.writers, 2 if judged else 1)
        media = chosen(self.random, self.media, 1) if judged and self.random.random() < 0.2 else []
        watch = Watch()
        fresh = []
        twice = judged and self.totals["executions"] // self.judge_every % TWICE == 0
        for failure in failures(data, named, writers, media, Depth(twice, judged), watch):
            key = failure.name, failure.place
            if key not in self.found:
                self.found[key] = failure, data, named
                fresh.append(self.found[key])
        self._counted(named, judged, watch)
        if self.growing and named and len(data) <= NEW_LARGEST:
            self._grow(reader, data, watch)
        return fresh

    def _counted(self, named: str, judged: bool, watch: Watch) -> None:
        self.totals["judged"] += judged
        self.totals["with records"] += bool(watch.records)
        self.totals["documents"] += len(watch.done)
        self.targets[f"read {named or 'what is recognised'}"] += 1
        self.targets.update(watch.done)

    def _grow(self, reader: str, data: bytes, watch: Watch) -> None:
        seen = self.seen.setdefault(reader, set())
        new = shown(watch.records, watch.said) - seen
        if new:
            seen |= new
            self.mutator.seeds[reader] = (*self.mutator.seeds[reader], data)
            self.fresh.append((reader, data))


def shortest(failure: Failure, data: bytes, reader: str) -> bytes:
    """The input, cut as long as it shows the same failure."""
    what, _, name = failure.place.partition(" ")
    writers = (
        [name.split(":")[0]]
        if what == "write"
        else [failure.place.split(" ")[0]]
        if failure.name in ("generations", "records")
        else []
    )
    media = [name.split(":")[0]] if what == "cite" else []

    def fails(shorter: bytes) -> bool:
        return any(
            (each.name, each.place) == (failure.name, failure.place)
            for each in failures(shorter, reader, writers, media)
        )

    return minimised(data, fails) if failure.name not in ("slow", "hangs") else data
