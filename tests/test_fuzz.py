"""Mutated samples through every reader, writer and medium, the same ones on every machine: ``python -m benchmarks.fuzz``
goes on where this ends."""

from __future__ import annotations

import sys
from pathlib import Path
from zlib import crc32

import pytest

from conftest import ROOT, run_cli
from cyberdip_cli import registry
from cyberdip_cli.parallel import ranges

sys.path.insert(0, str(ROOT))
try:
    from benchmarks.fuzz.campaign import Campaign
    from benchmarks.fuzz.mutation import Mutator
    from benchmarks.fuzz.seeds import CORPUS, corpus
finally:
    sys.path.remove(str(ROOT))

READERS = registry.builtin_names("readers")
EXECUTIONS = 16


@pytest.mark.parametrize("reader", READERS)
def test_what_holds_for_any_input(reader: str) -> None:
    campaign = Campaign(crc32(reader.encode()), [reader], corpus())
    for _ in range(EXECUTIONS):
        campaign.step()
    assert [str(failure) for failure, _, _ in campaign.found.values()] == []


def test_every_reader_has_a_corpus() -> None:
    assert [name for name in READERS if not corpus().get(name)] == []
    assert sum(path.stat().st_size for path in CORPUS.glob("*/*")) < 500_000


@pytest.mark.parametrize("reader", ["ris", "bibtex", "csl-jsonl", "dump"])
def test_workers_write_what_one_process_writes(
    reader: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranges, "LEAST_BYTES", 1)
    monkeypatch.setattr(ranges, "RANGE_BYTES", 4_000)
    monkeypatch.setattr(ranges, "CUT_BYTES", 2_000)
    mutator = Mutator(corpus(), 7)
    for number in range(3):
        data = b"\n\n".join(mutator.make(reader)[1] for _ in range(6))
        (tmp_path / "input").write_bytes(data)
        base = ("convert", "input", "-f", reader, "-t", "csl-jsonl", "--summary")
        assert run_cli(*base, "-j", "2", cwd=tmp_path) == run_cli(*base, cwd=tmp_path), number
