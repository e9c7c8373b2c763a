"""``cyberdip convert``: records in any format to another."""

from __future__ import annotations

from .. import pipeline, registry
from ..diagnostics import UsageError
from ..keyring import Keyring
from ..protocols import WriteOptions
from . import session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..tally import Tally
    from .options import Values

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
    keyring = Keyring(values["key"])
    output: str | None = values["output"]
    if values["append"]:
        if not output or output == "-":
            raise UsageError(
                "append-needs-output", "--append needs a file to add to", "name it with -o refs.bib"
            )
        from ..appending import append

        status = append(session.reading(values), to, options, keyring, tally, output, strict=values["strict"])
        return session.finish(status, tally, values)
    reading = session.reading(values)

    def document() -> Iterator[str]:
        return pipeline.convert(
            reading, to, options, keyring, tally, merge=values["merge"], jobs=values["jobs"]
        )

    status = pipeline.deliver(document, output, tally, strict=values["strict"])
    return session.finish(status, tally, values)


def target(to: str | None, output: str | None, room: str, tally: Tally) -> str:
    """The format's name: as given, else by the extension of the output; UsageError when neither says."""
    if to:
        return to
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
