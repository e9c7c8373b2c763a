"""Training is reproducible: the same references and options give the same bytes, whatever the order of hashes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

pytest.importorskip("pycrfsuite")

REFERENCES = [
    [("author", "Vale, I."), " (", ("date", "1999"), "). ", ("title", "Maps of nowhere"), ". ", ("container", "Atlas Review"), ", ", ("volume", "4"), ", ", ("page", "3–9"), "."],
    [("author", "Roe J, Orr T"), ". ", ("title", "Harbour lights"), ". ", ("container", "Tidal Res"), ". ", ("date", "2004"), ";", ("volume", "7"), ":", ("page", "11-9"), "."],
    [("author", "Ines Orr"), ", ", ("title", "On tides"), ". ", ("place", "Leiden"), ": ", ("publisher", "Lantern Press"), ", ", ("date", "1987"), "."],
]  # fmt: skip
TRAIN = """
import hashlib, sys
from pathlib import Path
from training import examples, fit
folder = Path(sys.argv[1])
known = examples.real(folder, ()) * 4 + list(examples.in_styles(60, 3, examples.real_records(folder, ()), 0.5))
text = fit.written(fit.train(known, sparsity=0.5, spread=0.01, iterations=8))
print(len(known), text.count("\\n"), hashlib.sha256(text.encode()).hexdigest())
"""


def labelled(folder: Path) -> None:
    """Writes ``labelled.jsonl`` with invented references."""
    rows = []
    for number, parts in enumerate(REFERENCES):
        text, spans = "", []
        for part in parts:
            label, value = part if isinstance(part, tuple) else (None, part)
            if label is not None:
                spans.append([label, len(text), len(text) + len(value)])
            text += value
        rows.append({"id": f"invented:{number}", "source": "grobid", "text": text, "spans": spans})
    (folder / "labelled.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def trained(folder: Path, hashes: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", TRAIN, str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hashes},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_same_references_give_the_same_bytes(tmp_path: Path) -> None:
    labelled(tmp_path)
    first = trained(tmp_path, "1")
    assert int(first.split()[1]) > 100
    assert trained(tmp_path, "2") == first


def test_the_card_names_the_model_beside_it() -> None:
    import hashlib

    room = ROOT / "cyberdip_cli" / "references"
    digest = hashlib.sha256((room / "model.txt").read_bytes()).hexdigest()
    card = (room / "model.md").read_text(encoding="utf-8")
    assert digest in card
    for licence in ("Apache-2.0-GROBID", "BSD-2-Clause-anystyle", "MIT-LinkedBooks"):
        assert licence in card and (ROOT / "LICENSES" / f"{licence}.txt").exists()
