"""Other programs as judges of the .bib files that cyberdip writes: do they read every entry, and without
complaint?

    python -m benchmarks.interop [--number 300]

Judges are run when they are installed and skipped by name when not: bibtex with the standard styles
(``abbrv`` and ``alpha`` on ``--ascii``, because 8-bit BibTeX cuts a letter that is not ASCII in two), biber,
bibtool, bibutils, pandoc, pybtex, bibtexparser, citation-js. The records are those of ``benchmarks.generate``
and of ``samples/bibtex``. Known: bibtool 2.68 is older than biblatex's ``@dataset`` and leaves it out."""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from cyberdip_cli.model import Record
from cyberdip_cli.protocols import ReadOptions, WriteOptions
from cyberdip_cli.readers import bibtex as bib_reader
from cyberdip_cli.readers import csl_jsonl
from cyberdip_cli.source import Source
from cyberdip_cli.writers import biblatex, bibtex

from . import generate

ROOT = Path(__file__).resolve().parent.parent
CITATION_JS = "const {Cite}=require('@citation-js/core');require('@citation-js/plugin-bibtex');const t=require('fs').readFileSync(process.argv[1],'utf8');console.log(new Cite(t).data.length)"
Finding = tuple[int, str]


def records(number: int) -> list[Record]:
    """Invented records, each with a key of its own."""
    lines = "".join(generate.stream("jsonl", number))
    found = [
        traced.record
        for traced in csl_jsonl.READER.trace(Source.from_text(lines), ReadOptions(), lambda _: None)
    ]
    for path in sorted((ROOT / "samples" / "bibtex").glob("*/input.bib")):
        text = path.read_text(encoding="utf-8")
        found += [
            traced.record
            for traced in bib_reader.READER.trace(Source.from_text(text), ReadOptions(), lambda _: None)
        ]
    return [record.replace(id=f"key{place}") for place, record in enumerate(found)]


def run(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        arguments,
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=600,
        check=False,
    )


def by_bibtex(style: str) -> Callable[[Path, Path], Finding]:
    def judge(folder: Path, path: Path) -> Finding:
        (folder / "judge.aux").write_text(
            f"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{{path.stem}}}\n"
        )
        done = run(["bibtex", "judge"], folder)
        text = (folder / "judge.bbl").read_bytes().decode("utf-8", "replace")
        errors = re.findall(
            r"(?m)^(?!Warning|This is|The |Database|\(|--).*(?:error|I was expecting|missing|repeated).*",
            done.stdout,
        )
        return text.count("\\bibitem"), "; ".join(errors[:2]) or ("cut letters" if "\ufffd" in text else "")

    return judge


def by_biber(folder: Path, path: Path) -> Finding:
    done = run(["biber", "--tool", "--output-file", "judged.bib", path.name], folder)
    complaints = [line for line in done.stdout.splitlines() if line.startswith(("WARN", "ERROR"))]
    judged = folder / "judged.bib"
    return judged.read_text(encoding="utf-8").count("\n@") + judged.read_text(encoding="utf-8").startswith(
        "@"
    ) if judged.exists() else 0, "; ".join(complaints[:2])


def by_bibtool(folder: Path, path: Path) -> Finding:
    done = run(["bibtool", "-r", "biblatex", "-i", path.name], folder)
    return len(re.findall(r"(?m)^@", done.stdout)), "; ".join(done.stderr.split("\n")[:2]).strip("; ")


def by_bibutils(folder: Path, path: Path) -> Finding:
    done = run(
        ["bib2xml" if path.stem.startswith("bibtex") else "biblatex2xml", "-i", "utf8", path.name], folder
    )
    return done.stdout.count("<mods ID="), ""


def by_pandoc(folder: Path, path: Path) -> Finding:
    program = shutil.which("pandoc") or next(
        map(str, Path(sys.prefix).glob("lib/*/site-packages/pypandoc/files/pandoc*")), "pandoc"
    )
    done = run(
        [
            program,
            "-f",
            "bibtex" if path.stem.startswith("bibtex") else "biblatex",
            "-t",
            "csljson",
            path.name,
        ],
        folder,
    )
    return (len(json.loads(done.stdout)) if done.stdout else 0), done.stderr.strip().split("\n")[0]


def by_pybtex(folder: Path, path: Path) -> Finding:
    import pybtex.database

    return len(pybtex.database.parse_string(path.read_text(encoding="utf-8"), "bibtex").entries), ""


def by_bibtexparser(folder: Path, path: Path) -> Finding:
    import bibtexparser

    library = bibtexparser.parse_string(path.read_text(encoding="utf-8"))
    return len(library.entries), f"{len(library.failed_blocks)} failed" if library.failed_blocks else ""


def by_citation_js(folder: Path, path: Path) -> Finding:
    done = run(["node", "-e", CITATION_JS, path.name], folder)
    return int(done.stdout.strip() or 0), done.stderr.strip().split("\n")[0]


def has_citation_js() -> bool:
    return (
        shutil.which("node") is not None
        and run(
            ["node", "-e", "require('@citation-js/core');require('@citation-js/plugin-bibtex')"], ROOT
        ).returncode
        == 0
    )


ALL = ("bibtex", "bibtex-ascii", "biblatex", "biblatex-ascii")
JUDGES: tuple[tuple[str, Callable[[], object], tuple[str, ...], Callable[[Path, Path], Finding]], ...] = (
    ("bibtex plain", lambda: shutil.which("bibtex"), ("bibtex", "bibtex-ascii"), by_bibtex("plain")),
    ("bibtex unsrt", lambda: shutil.which("bibtex"), ("bibtex", "bibtex-ascii"), by_bibtex("unsrt")),
    ("bibtex abbrv", lambda: shutil.which("bibtex"), ("bibtex-ascii",), by_bibtex("abbrv")),
    ("bibtex alpha", lambda: shutil.which("bibtex"), ("bibtex-ascii",), by_bibtex("alpha")),
    ("biber", lambda: shutil.which("biber"), ("biblatex", "biblatex-ascii"), by_biber),
    ("bibtool", lambda: shutil.which("bibtool"), ALL, by_bibtool),
    ("bibutils", lambda: shutil.which("bib2xml"), ALL, by_bibutils),
    (
        "pandoc",
        lambda: (
            shutil.which("pandoc")
            or list(Path(sys.prefix).glob("lib/*/site-packages/pypandoc/files/pandoc*"))
        ),
        ALL,
        by_pandoc,
    ),
    ("pybtex", lambda: True, ALL, by_pybtex),
    ("bibtexparser", lambda: True, ALL, by_bibtexparser),
    ("citation-js", has_citation_js, ALL, by_citation_js),
)


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--number", type=int, default=300, help="invented records (300)")
    found = records(options.parse_args().number)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for form in ALL:
            write = bibtex.write if form.startswith("bibtex") else biblatex.write
            text = "".join(write(found, WriteOptions(ascii=form.endswith("ascii")), lambda _: None))
            (folder / f"{form}.bib").write_text(text, encoding="utf-8")
        for judge, present, forms, read in JUDGES:
            if not present():
                print(f"{judge:14} skipped: not installed")
                continue
            for form in forms:
                kept, complaint = read(folder, folder / f"{form}.bib")
                print(
                    f"{judge:14} {form:15} {kept} of {len(found)}" + (f"  {complaint}" if complaint else "")
                )


if __name__ == "__main__":
    main()
