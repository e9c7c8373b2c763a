"""``cyberdip convert``: records in any format to another."""

from __future__ import annotations

from .. import pipeline, registry
from ..diagnostics import UsageError
from ..keyring import Keyring
from ..outputs import SEPARATORS
from ..protocols import WriteOptions
from . import input_options, session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..pipeline import Reading
    from ..tally import Tally
    from .clip import Clip
    from .options import Values

COMMENTED = ("bibtex", "biblatex")
"""Formats in which text may stand between records."""
NEWLINES = {"lf": "\n", "crlf": "\r\n"}


def run(values: Values) -> int:
    """Converts and returns the exit status."""
    tally = session.tally(values)
    to = target(values["to"], values["output"], "writers", tally)
    registry.get("writers", to)
    if values["newline"] not in NEWLINES:
        raise UsageError("unknown-newline", f"--newline {values['newline']!r} is neither lf nor crlf")
    options = WriteOptions(
        ascii=values["ascii"], newline=NEWLINES[values["newline"]], csv_safe=values["csv_safe"]
    )
    keyring = Keyring(values["key"], default=values["default_key"])
    output: str | None = values["output"]
    if values["append"]:
        status = _append(values, to, options, keyring, tally)
        return session.finish(status, tally, values)
    if output and output.endswith(SEPARATORS):
        from .folder import convert_each

        if values["keep_comments"]:
            message = "--keep-comments takes the comments of one output along, and a folder has many"
            raise UsageError("folder-or-comments", message, "convert file by file")
        return convert_each(values, reading_of(values), to, options, keyring)
    reading, clip = reading_of(values), _clip(values)
    if values["keep_comments"]:
        reading, options = _with_comments(reading, options, to)
    jobs = 1 if values["keep_comments"] else values["jobs"]  # the comments of a file are kept by one process

    def document() -> Iterator[str]:
        made = pipeline.convert(reading, to, options, keyring, tally, merge=values["merge"], jobs=jobs)
        return clip.passing(made) if clip else made

    status = pipeline.deliver(document, output, tally, strict=values["strict"])
    if clip:
        status = clip.put(status, tally)
    return session.finish(status, tally, values)


def reading_of(values: Values) -> pipeline.Reading:
    """What is read, what is changed in it, and whose values are preferred. UsageError for a preference where
    nothing is merged."""
    reading = input_options.reading(values).replace(changes=input_options.changes(values))
    wanted: str | None = values["prefer"]
    if wanted is None:
        return reading
    if not values["merge"]:
        raise UsageError("needs-merge", "--prefer says whose value --merge keeps", "add --merge")
    from ..merge.preference import Preference

    return reading.replace(prefer=Preference(wanted, registry.named("readers", wanted)))


def _append(values: Values, to: str, options: WriteOptions, keyring: Keyring, tally: Tally) -> int:
    """Adds to the output; UsageError where there is none, or for a copy of a part of it."""
    output: str | None = values["output"]
    if not output or output == "-":
        raise UsageError("append-needs-output", "--append needs a file to add to", "name it with -o refs.bib")
    if values["keep_comments"]:
        message = "--append adds records, and --keep-comments takes a whole file along"
        raise UsageError(
            "append-or-comments", message, "the comments of the output stay; leave one of them out"
        )
    if values["copy"]:
        raise UsageError(
            "append-or-copy", "--append adds to a file and --copy copies all", "take one of them"
        )
    from ..appending import append

    return append(reading_of(values), to, options, keyring, tally, output, strict=values["strict"])


def _with_comments(reading: Reading, options: WriteOptions, to: str) -> tuple[Reading, WriteOptions]:
    """Reading and writing that share the comments of ``.bib`` files; UsageError for a format that has
    none."""
    from ..formats.bibtex.comments import KeptComments

    if to not in COMMENTED:
        message = f"{to} has no comments between its records"
        raise UsageError("no-comments", message, f"--keep-comments goes with -t {' or '.join(COMMENTED)}")
    kept = KeptComments()
    return reading.replace(options=reading.options.replace(comments=kept)), options.replace(comments=kept)


def _clip(values: Values) -> Clip | None:
    if not values["copy"]:
        return None
    from .clip import Clip

    return Clip()


def target(to: str | None, output: str | None, room: str, tally: Tally) -> str:
    """The format's name: as given, else by the extension of the output; UsageError when neither says."""
    if to:
        return registry.named(room, to)
    if output and output != "-":
        found = registry.by_extension(room, output, tally.plain)
        if found:
            return found
        raise UsageError(
            "no-format",
            f"the extension of {output!r} names no format",
            "say it with -t (see: cyberdip formats)",
        )
    raise UsageError("no-format", "no output format", "say it with -t: bibtex, biblatex, ris, csl-json")
