"""A .bib file as records: macros, inheritance, one entry after the other.

Streams: memory is bound by the longest entry, the ``@string`` macros, up to 8 Mi characters of entries that
may be parents (books, collections, proceedings, periodicals, xdata), and, once an entry names a parent that
comes later, by what stands between them."""

from __future__ import annotations

from ...diagnostics import WARNING, Diagnostic
from ...protocols import Step, Traced
from .blocks import Block, read_blocks
from .draft import BibEntry
from .fields import NOT_INHERITED
from .inherit import fill, inherit
from .read import read
from .values import undelimited

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...diagnostics import Sink
    from ...model import Record
    from ...protocols import ReadOptions
    from ...source import Source

PARENT_CHARACTERS = 1 << 23
RECENT = 5000
"""Entries of other types that may be parents while so many follow."""
WAITING = 100_000
"""Entries that may wait for a parent that comes later."""
GENERATIONS, ANCESTORS = 16, 256
"""Parents of parents that are followed, and all that one entry may ask, so that a chain or a diamond of
thousands ends."""
PARENTS = frozenset(
    """xdata book mvbook collection mvcollection proceedings mvproceedings reference mvreference periodical inbook inproceedings incollection
    misc set""".split()
)


class _File:
    """What one file has said so far: macros, possible parents, entries that wait for theirs."""

    def __init__(self, options: ReadOptions, sink: Sink) -> None:
        self.sink = sink
        self.steps = options.steps
        self.comments = options.comments
        self.strings: dict[str, str] = {}
        self.parents: dict[str, str] = {}
        self.size = self.asked = 0
        self.waiting: list[BibEntry] = []
        self.missing: set[str] = set()
        self.recent: dict[str, BibEntry] = {}

    def take(self, block: Block) -> Iterator[Traced]:
        if block.type == "string":
            name, raw, line = block.fields[0]
            self.strings[name.lower()] = undelimited(
                raw, self.strings, lambda word: self.undefined(word, line)
            )
            return
        entry = self.entry(block)
        if self.comments is not None and entry.type == "xdata":
            self.comments.loose(block.before)
        if entry.key and entry.type in PARENTS:
            self.remember(entry)
        elif entry.key:
            self.recent[entry.key.lower()] = entry
            if len(self.recent) > RECENT:
                del self.recent[next(iter(self.recent))]
        self.recall(entry)
        if self.waiting or self.unknown_parents(entry):
            self.waiting.append(entry)
            self.missing |= set(self.unknown_parents(entry))
            self.missing.discard(entry.key.lower())
            if not self.missing or len(self.waiting) >= WAITING:
                yield from self.release()
        else:
            yield self.traced(entry) if entry.type != "xdata" else None  # type: ignore[misc]

    def entry(self, block: Block) -> BibEntry:
        entry = BibEntry(block.type, block.key, block.line)
        entry.before = block.before
        fields, lines, strings = entry.fields, entry.lines, self.strings
        for name, raw, line in block.fields:
            if raw[:1] == "{" and raw[-1:] == "}" and "#" not in raw:
                value = raw[1:-1]
            else:
                value = undelimited(raw, strings, lambda word, line=line: self.undefined(word, line))  # type: ignore[misc]
            if raw[:1] == '"' and value.count("{") != value.count("}"):
                self.unbalanced(name, line, block.key)
            lower = name.lower()
            if lower != name:
                entry.spelled[lower] = name
            if lower in fields:
                self.repeated(fields, lower, value, line, block.key)
                continue
            fields[lower] = value
            lines[lower] = line
        return entry

    def unbalanced(self, name: str, line: int, key: str) -> None:
        """A brace without its partner in quotation marks, which BibTeX does not read."""
        message, hint = f"a brace in {name} of {key} has no partner", "the text is kept as it is"
        self.sink(Diagnostic(WARNING, "open-brace", message, hint, line=line, record=key or None))

    def repeated(self, fields: dict[str, str], name: str, value: str, line: int, key: str) -> None:
        """A field that stands twice: BibTeX takes the first; what the second says beyond it is kept."""
        if value.split() == fields[name].split():
            return
        hint = "the first one counts, the other is kept apart"
        self.sink(
            Diagnostic(
                WARNING,
                "repeated-field",
                f"{name} stands twice in {key}",
                hint,
                line=line,
                record=key or None,
            )
        )
        number = 2
        while f"{name}_{number}" in fields:
            number += 1
        fields[f"{name}_{number}"] = value

    def undefined(self, word: str, line: int) -> None:
        defined = word.lower() in self.strings
        message = (
            f"the text of {word!r} would make the value too long"
            if defined
            else f"no @string defines {word!r}"
        )
        self.sink(Diagnostic(WARNING, "undefined-macro", message, "the word itself is kept", line=line))

    def remember(self, entry: BibEntry) -> None:
        kept = [
            part
            for field in entry.fields.items()
            if entry.type == "xdata" or field[0] not in NOT_INHERITED
            for part in field
        ]
        links = [
            part
            for name in ("crossref", "xdata")
            if name in entry.fields and entry.type != "xdata"
            for part in (name, entry.fields[name])
        ]
        packed = "\0".join(part.replace("\0", " ") for part in (entry.type, *kept, *links))
        if self.parents.setdefault(entry.key.lower(), packed) is packed:
            self.size += len(packed)
        while self.size > PARENT_CHARACTERS and len(self.parents) > 1:
            self.size -= len(self.parents.pop(next(iter(self.parents))))

    def recall(self, entry: BibEntry) -> None:
        """Take for parents what an entry names and what stands above it, or what names it and waits."""
        for key in self.unknown_parents(entry):
            if key in self.recent and key != entry.key.lower():
                self.remember(self.recent[key])
        if entry.key.lower() in self.missing and entry.key.lower() not in self.parents:
            self.remember(entry)

    def named_parents(self, entry: BibEntry) -> list[str]:
        named = [entry.fields["crossref"]] if "crossref" in entry.fields else []
        if "xdata" in entry.fields:
            named += entry.fields["xdata"].split(",")
        return [key.strip().lower() for key in named if key.strip()]

    def unknown_parents(self, entry: BibEntry) -> list[str]:
        if "crossref" not in entry.fields and "xdata" not in entry.fields:
            return []
        return [key for key in self.named_parents(entry) if key not in self.parents]

    def release(self) -> Iterator[Traced]:
        waiting, self.waiting, self.missing = self.waiting, [], set()
        for entry in waiting:
            if entry.type != "xdata":
                yield self.traced(entry)

    def resolved(
        self, type: str, fields: dict[str, str], seen: tuple[str, ...], line: int, key: str
    ) -> dict[str, str]:
        """The fields with what they take from ``xdata`` and ``crossref``; those links are then gone, unless
        they lead nowhere."""
        for name in ("xdata", "crossref"):
            left: list[str] = []
            value = fields.get(name, "")
            for parent in map(str.strip, value.split(",") if name == "xdata" else (value,)):
                if not parent:
                    continue
                if fault := self._fault(parent.lower(), seen):
                    left.append(parent)
                    message, hint = f"{key} names {parent!r} as {name}, which {fault}", "nothing is inherited"
                    self.sink(Diagnostic(WARNING, "no-parent", message, hint, line=line, record=key or None))
                    continue
                self.asked += 1
                parent_type, *parts = self.parents[parent.lower()].split("\0")
                own = dict(zip(parts[::2], parts[1::2], strict=True))
                inherited = self.resolved(parent_type, own, (*seen, parent.lower()), line, key)
                fields = (
                    fill(fields, inherited)
                    if name == "xdata"
                    else inherit(type, fields, parent_type, inherited)
                )
            if name in fields:
                fields = {other: value for other, value in fields.items() if other != name} | (
                    {name: ",".join(left)} if left else {}
                )
        return fields

    def _fault(self, parent: str, seen: tuple[str, ...]) -> str:
        """Why nothing is inherited from the entry ``parent``; "" where nothing is in the way."""
        if parent not in self.parents:
            return "is not in the file"
        if parent in seen:
            return "leads back to itself"
        if len(seen) > GENERATIONS or self.asked > ANCESTORS:
            return f"is further up than {GENERATIONS} parents, or beyond {ANCESTORS} in all"
        return ""

    def traced(self, entry: BibEntry) -> Traced:
        fields = entry.fields
        if "crossref" in fields or "xdata" in fields:
            self.asked = 0
            fields = self.resolved(entry.type, fields, (entry.key.lower(),), entry.line, entry.key)
        record, origins = read(entry, fields, self.sink)
        if self.comments is not None and entry.before:
            self.comments.hold(record, entry.before)
        return Traced(record, entry.line, _steps(entry, record, origins) if self.steps else ())


def _steps(entry: BibEntry, record: Record, origins: dict[str, str]) -> tuple[Step, ...]:
    """For ``explain``: the field and the line each value comes from."""
    steps = []
    for field, name in origins.items():
        line = entry.lines.get(name, entry.line)
        steps.append(
            Step(field, _shown(getattr(record, field)), line, line, f"field {name} of @{entry.type}")
        )
    return tuple(steps)


def _shown(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def entries(source: Source, options: ReadOptions, sink: Sink) -> Iterator[Traced]:
    """The entries of a file in its order; one that cannot be read is an ERROR and costs only itself."""
    file = _File(options, sink)
    comments = options.comments
    for block in read_blocks(source.blocks(sink), source.first_line, sink, keep=comments is not None):
        if not block.type:
            if comments is not None:
                comments.loose(block.before)
            continue
        for traced in file.take(block):
            if traced is not None:
                yield traced
    yield from file.release()
