"""Other programs that do some of the same work: how each is run, where it is installed, and what makes it
count.

RIS to BibTeX: pandoc, rispy with bibtexparser, bibutils, citation-js. RIS to CSL-JSON: pandoc, rispy with
orjson. BibTeX to CSL-JSON: pandoc, pybtex, bibtexparser with its middlewares for names and LaTeX,
citation-js. BibTeX to BibTeX: bibtool. One that is not installed is skipped by name."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

PYTHON = sys.executable

RISPY_TO_BIBTEX = """
import sys, rispy, bibtexparser
from bibtexparser.model import Entry, Field
lib = bibtexparser.Library()
for n, r in enumerate(rispy.load(open(sys.argv[1], encoding='utf-8'))):
    f = [Field('author', ' and '.join(r.get('authors', []))), Field('title', r.get('title', '')), Field('year', r.get('year', ''))]
    f += [Field(k, r[s]) for k, s in (('journal', 'secondary_title'), ('volume', 'volume'), ('number', 'number'), ('doi', 'doi')) if s in r]
    lib.add(Entry('article', f'k{n}', f))
sys.stdout.write(bibtexparser.write_string(lib))
"""
RISPY_TO_JSON = """
import sys, rispy, orjson
for r in rispy.load(open(sys.argv[1], encoding='utf-8')):
    sys.stdout.buffer.write(orjson.dumps(r) + b'\\n')
"""
PYBTEX_TO_JSON = """
import sys, json
from pybtex.database import parse_file
for key, e in parse_file(sys.argv[1], 'bibtex').entries.items():
    people = {role: [{'family': ' '.join(p.last_names), 'given': ' '.join(p.first_names + p.middle_names)} for p in who] for role, who in e.persons.items()}
    print(json.dumps({'id': key, 'type': e.type, **people, **dict(e.fields)}, ensure_ascii=False))
"""
BIBTEXPARSER_TO_JSON = """
import sys, json, logging, bibtexparser
from bibtexparser import middlewares as m
logging.disable(logging.CRITICAL)
lib = bibtexparser.parse_file(sys.argv[1], append_middleware=[m.LatexDecodingMiddleware(), m.SeparateCoAuthors(), m.SplitNameParts()])
for e in lib.entries:
    print(json.dumps({'id': e.key, 'type': e.entry_type, **{f.key: f.value for f in e.fields}}, ensure_ascii=False, default=lambda name: vars(name)))
"""


class Peer(NamedTuple):
    """``name`` as it is printed; ``work``: the kinds it reads and writes; ``command(path)``: how it is run;
    ``goal``: how many times faster to be."""

    name: str
    work: tuple[str, str]
    command: Callable[[Path], list[str]]
    goal: str = ""


def _pandocs() -> Iterator[str]:
    """Every pandoc there is: pypandoc_binary's, and the one on PATH (old ones read no RIS)."""
    if importlib.util.find_spec("pypandoc"):
        import pypandoc

        try:
            yield pypandoc.get_pandoc_path()
        except OSError:
            pass
    if path := shutil.which("pandoc"):
        yield path


def _pandoc() -> str | None:
    for path in _pandocs():
        if (
            b"ris"
            in subprocess.run([path, "--list-input-formats"], capture_output=True, check=False).stdout.split()
        ):
            return path
    return None


def installed() -> tuple[list[Peer], list[str]]:
    """The peers there are, and the names of those that are missing."""
    found: list[Peer] = []
    missing: list[str] = []

    def look(name: str, there: object, *peers: Peer) -> None:
        if there:
            found.extend(peers)
        else:
            missing.append(name)

    def python(name: str, work: tuple[str, str], code: str, goal: str = "") -> Peer:
        return Peer(name, work, lambda path: [PYTHON, "-c", code, str(path)], goal)

    def packages(*names: str) -> bool:
        return all(importlib.util.find_spec(name) for name in names)

    pandoc = _pandoc()
    look(
        "pandoc", pandoc,
        Peer("pandoc", ("ris", "bibtex"), lambda path: [str(pandoc), "-f", "ris", "-t", "bibtex", str(path)], "≥ 2 ×"),
        Peer("pandoc", ("ris", "csl-jsonl"), lambda path: [str(pandoc), "-f", "ris", "-t", "csljson", str(path)]),
        Peer("pandoc", ("bib", "csl-jsonl"), lambda path: [str(pandoc), "-f", "bibtex", "-t", "csljson", str(path)]),
    )  # fmt: skip
    look(
        "rispy + bibtexparser",
        packages("rispy", "bibtexparser"),
        python("rispy + bibtexparser", ("ris", "bibtex"), RISPY_TO_BIBTEX, "≥ 1.5 ×"),
    )
    look(
        "rispy + orjson",
        packages("rispy", "orjson"),
        python("rispy + orjson", ("ris", "csl-jsonl"), RISPY_TO_JSON),
    )
    look("pybtex", packages("pybtex"), python("pybtex", ("bib", "csl-jsonl"), PYBTEX_TO_JSON))
    look(
        "bibtexparser with names",
        packages("bibtexparser"),
        python("bibtexparser with names", ("bib", "csl-jsonl"), BIBTEXPARSER_TO_JSON),
    )
    bibutils = shutil.which("ris2xml") and shutil.which("xml2bib")
    look(
        "bibutils",
        bibutils,
        Peer("bibutils", ("ris", "bibtex"), lambda path: ["sh", "-c", f"ris2xml {path} | xml2bib"]),
    )
    look(
        "bibtool",
        shutil.which("bibtool"),
        Peer("bibtool", ("bib", "bibtex"), lambda path: ["bibtool", "-q", str(path)]),
    )
    citation = shutil.which("citation-js")
    look(
        "citation-js", citation,
        Peer("citation-js", ("ris", "bibtex"), lambda path: [str(citation), "-i", str(path), "-f", "string", "-s", "bibtex"]),
        Peer("citation-js", ("bib", "csl-jsonl"), lambda path: [str(citation), "-i", str(path)]),
    )  # fmt: skip
    return found, missing
