"""A second judge of CITATION.cff: the schema of the format, as check-jsonschema has it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cyberdip_cli import registry
from cyberdip_cli.model import ITEM_TYPES, Date, Name, Record
from cyberdip_cli.protocols import WriteOptions

FULL = Record(
    id="maps",
    title='Of maps: and "tides", 50 % #1',
    author=(
        Name("Vale", "Ines B.", suffix="Jr."),
        Name("Orr", "Jan", non_dropping_particle="van der"),
        Name(literal="Tide Lab"),
    ),
    editor=(Name("Doe", "Ann"),),
    translator=(Name(literal="Lamp Trust"),),
    container_title="Atlas Review",
    collection_title="Studies: of quays",
    volume="12",
    issue="3",
    page="201-219",
    edition="2nd",
    publisher="Nowhere Press",
    publisher_place="Port Vale",
    issued=Date(2020, 5, 4),
    accessed=Date(2021, 1, 2),
    event_title="First Meeting on Tides",
    event_place="Kiel",
    DOI="10.5555/atlas.2020",
    URL="https://quay.example/a?b=c&d",
    ISBN=("059035342X",),
    ISSN=("2049-3630",),
    language="en",
    abstract="We mapped:\nnothing.",
    keyword=("maps", "no", "1e3"),
    number="007",
    version="1.10",
    note="yes",
)
BARE = Record(id="bare", type="document", title="On")


def test_the_schema_takes_a_work_of_every_type(tmp_path: Path) -> None:
    """One file for each type, and for a work that says no more than its title."""
    writer = registry.get("writers", "cff")
    files = []
    for work in (*(FULL.replace(type=kind) for kind in sorted(ITEM_TYPES)), BARE):
        file = tmp_path / f"{work.id}-{work.type}.cff"
        file.write_text("".join(writer.write(iter([work]), WriteOptions(), lambda _: None)), "utf-8")
        files.append(file)
    judge = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"]
    found = subprocess.run([*judge, *files], capture_output=True, text=True)
    assert found.returncode == 0, found.stdout[-2000:] + found.stderr[-1000:]
