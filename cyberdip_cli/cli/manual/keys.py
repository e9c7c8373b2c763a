"""The parts of a citation key."""

from __future__ import annotations

from ...citekey import DEFAULT_PATTERN, PARTS
from ...model import Date, Name, Record
from .markdown import code, table

EXAMPLE = Record(
    id="17",
    type="article-journal",
    title="The Harbour Lights of the Fens",
    author=(Name(family="Łowe", given="Ada"), Name(family="Roe", given="Tam")),
    issued=Date(2004, 5),
    container_title="Atlas Review",
    volume="7",
    issue="2",
    page="111-129",
    DOI="10.5555/fens",
    ISSN=("2049-3630",),
    ISBN=("9783161484100",),
    accession_number="edsdemo.417",
    language="en",
)


def page() -> str:
    """How a pattern is written, and what each part gives for one record."""
    rows = ((code("{" + name + "}"), code(part(EXAMPLE))) for name, part in PARTS.items())
    return (
        f"`--key PATTERN` makes keys; without it, records keep the key they have, and those without one get `{DEFAULT_PATTERN}`. "
        "What stands outside of braces stays as it is. A key that is taken gets a letter.\n\n"
        "For *The Harbour Lights of the Fens* by Ada Łowe and Tam Roe:\n\n" + table(("part", "gives"), rows)
    )
