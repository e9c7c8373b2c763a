"""CONTRIBUTING's recipes, followed step by step in a copy of the tree: what a newcomer does, and nothing else."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

PARTS = (
    "cyberdip_cli",
    "tests",
    "pyproject.toml",
    "README.md",
    "CONTRIBUTING.md",
    "build_tables.py",
    "build_styles.py",
)
PLAIN = ("-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:hypothesispytest")
"""Options of pytest: no cache in the copy, no plug-in that is loaded for nothing."""
PAGE = "samples/opac/a-new-shelf/input.txt"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the project without samples, its own to change, with what is compiled already."""
    folder = tmp_path / "tree"
    folder.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part)
        else:
            shutil.copy2(ROOT / part, folder)
    return folder


def put(tree: Path, name: str, text: str) -> None:
    path = tree / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": f"{tree}{os.pathsep}{tree / 'tests'}",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.run(
        [sys.executable, *arguments], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )


def samples(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(tree, "-m", "pytest", *PLAIN, "tests/test_samples.py", *arguments)


def accepted(tree: Path) -> None:
    done = samples(tree, "--accept")
    assert done.returncode == 0, done.stdout


def accepted_bib(tree: Path, table: str, text: str, sample: str, page: str) -> str:
    """The BibTeX that a page gives once a table has been put into the tree, its sample being accepted."""
    put(tree, table, text)
    put(tree, sample, page)
    accepted(tree)
    return (tree / sample.replace("input.txt", "expected.bib")).read_text(encoding="utf-8")


def recipe(heading: str) -> str:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return text.partition(f"## {heading}\n")[2].partition("\n## ")[0]


WRITER = """\"\"\"One line a record: its title and year.\"\"\"

from __future__ import annotations

from ..protocols import Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..diagnostics import Sink
    from ..model import Record
    from ..protocols import WriteOptions


def write(records: Iterable[Record], options: WriteOptions, sink: Sink) -> Iterator[str]:
    for record in records:
        yield f"{record.title} ({record.issued.year if record.issued else 'n.d.'})\\n"


WRITER = Writer("titles for a shelf", (".shelf",), write)
"""


def test_an_output_format(tree: Path) -> None:
    assert "cyberdip_cli/writers/NAME.py" in recipe("An output format")
    put(tree, "cyberdip_cli/writers/shelf_list.py", WRITER)
    put(tree, PAGE, "Title: Maps of Nowhere\nAuthor: Vale, Ines\nYear: 2019\n")
    put(tree, PAGE.replace("input.txt", "expected.shelf-list.shelf"), "")
    accepted(tree)
    expected = tree / PAGE.replace("input.txt", "expected.shelf-list.shelf")
    assert expected.read_text(encoding="utf-8") == "Maps of Nowhere (2019)\n"
    assert samples(tree).returncode == 0
    expected.write_text("Maps of Somewhere (2019)\n", encoding="utf-8")
    done = samples(tree)
    assert done.returncode == 1 and "expected.shelf-list.shelf" in done.stdout


def test_a_catalogue(tree: Path) -> None:
    assert "cyberdip_cli/pages/tables/dialects/NAME.toml" in recipe("A catalogue")
    table = (
        'summary = "the Lighthouse Library"\n[clues]\nlabels = ["Beacon", "Keeper"]\n'
        '[labels]\ntitle = ["Beacon"]\nauthor = ["Keeper"]\nyear = ["Lit in"]\n'
    )
    page = "Beacon: Lamps of the North Coast\nKeeper: Vale, Ines\nLit in: 1987\n"
    place = "cyberdip_cli/pages/tables/dialects/lighthouse.toml"
    bib = accepted_bib(tree, place, table, "samples/lighthouse/a-lamp/input.txt", page)
    assert "author = {Vale, Ines}" in bib and "year = {1987}" in bib


def test_a_site_that_many_people_copy_from(tree: Path) -> None:
    assert "cyberdip_cli/pages/sites/tables/NAME.toml" in recipe("A site that many people copy from")
    table = (
        'summary = "the Lamp Archive"\nmarks = ["Lamp Archive", "Kept since"]\n'
        '[[rows]]\nline = \'Kept since (?P<date>\\d{4})\'\nabove = ["author", "title"]\n'
    )
    page = "Lamp Archive\nLog in\nLamps of the North Coast\nInes Vale\nKept since 1987\n"
    place = "cyberdip_cli/pages/sites/tables/lamp_archive.toml"
    bib = accepted_bib(tree, place, table, "samples/sites/a-lamp/input.txt", page)
    assert "author = {Vale, Ines}" in bib and "title = {Lamps of the North Coast}" in bib


def test_a_label_language(tree: Path) -> None:
    assert "cyberdip_cli/labels/xx.toml" in recipe("A label language")
    table = (
        'language = "vo"\nname = "Volapük"\n[labels]\ntitle = ["Tiäd"]\nauthor = ["Lautan"]\nyear = ["Yel pübama"]\n'
        '[formats]\nbook = ["Buk"]\n'
    )
    put(tree, "cyberdip_cli/labels/vo.toml", table)
    put(tree, PAGE, "Tiäd: Kaeds Nusela\nLautan: Vale, Ines\nYel pübama: 1887\n")
    accepted(tree)
    ris = (tree / PAGE.replace("input.txt", "expected.ris")).read_text(encoding="utf-8")
    assert "AU  - Vale, Ines\nTI  - Kaeds Nusela\nPY  - 1887\n" in ris


def test_a_shape_of_source(tree: Path) -> None:
    assert "cyberdip_cli/source_line/shapes.py" in recipe("A shape of Source")
    path = tree / "cyberdip_cli/source_line/shapes.py"
    row = (
        "    Shape(\n"
        "        by_pattern('roll', r'Roll (?P<volume>\\d+) of the (?P<container_title>.+), leaf (?P<page>\\d+)', 'article-journal'),\n"
        "        'Roll 7 of the Harbour Chronicle, leaf 12',\n"
        "        {'volume': '7', 'container_title': 'Harbour Chronicle', 'page': '12'},\n"
        "    ),\n"
    )
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("SHAPES = (\n", "SHAPES = (\n" + row), encoding="utf-8")
    put(tree, PAGE, "Title: Fog\nSource: Roll 7 of the Harbour Chronicle, leaf 12\n")
    accepted(tree)
    ris = (tree / PAGE.replace("input.txt", "expected.ris")).read_text(encoding="utf-8")
    assert "T2  - Harbour Chronicle\nVL  - 7\n" in ris and "SP  - 12\n" in ris
    done = run(tree, "-m", "pytest", *PLAIN, "tests/test_grammar_source.py", "-k", "example")
    assert done.returncode == 0, done.stdout
    path.write_text(
        text.replace("SHAPES = (\n", "SHAPES = (\n" + row.replace("'12'}", "'13'}")), encoding="utf-8"
    )
    done = run(tree, "-m", "pytest", *PLAIN, "tests/test_grammar_source.py", "-k", "example")
    assert done.returncode == 1


def test_each_recipe_is_followed() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    headings = set(re.findall(r"(?m)^## (An? .*)$", text))
    followed = {
        name.removeprefix("test_").replace("_", " ") for name in globals() if name.startswith("test_a")
    }
    assert {heading.lower() for heading in headings} == followed
