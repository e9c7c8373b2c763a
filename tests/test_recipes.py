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


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project without samples, to change, with what is compiled already."""
    folder = tmp_path_factory.mktemp("recipes") / "tree"
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
    made = tree / PAGE.replace("input.txt", "expected.shelf-list.shelf")
    assert made.read_text(encoding="utf-8") == "Maps of Nowhere (2019)\n"
    assert samples(tree).returncode == 0
    made.write_text("Maps of Somewhere (2019)\n", encoding="utf-8")
    done = samples(tree)
    assert done.returncode == 1 and "expected.shelf-list.shelf" in done.stdout
    shutil.rmtree(tree / "samples")


TABLES = {
    "cyberdip_cli/pages/tables/dialects/lighthouse.toml": """summary = "the Lighthouse Library"
[clues]
labels = ["Beacon", "Keeper"]
[labels]
title = ["Beacon"]
author = ["Keeper"]
year = ["Lit in"]
""",
    "cyberdip_cli/pages/sites/tables/lamp_archive.toml": r"""summary = "the Lamp Archive"
marks = ["Lamp Archive", "Kept since"]
[[rows]]
line = 'Kept since (?P<date>\d{4})'
above = ["author", "title"]
""",
    "cyberdip_cli/labels/vo.toml": """language = "vo"
name = "Volapük"
[labels]
title = ["Tiäd"]
author = ["Lautan"]
year = ["Yel pübama"]
[formats]
book = ["Buk"]
""",
}
SHAPE = """    Shape(
        by_pattern('roll', r'Roll (?P<volume>\\d+) of the (?P<container_title>.+), leaf (?P<page>\\d+)', 'article-journal'),
        'Roll 7 of the Harbour Chronicle, leaf 12',
        {'volume': '7', 'container_title': 'Harbour Chronicle', 'page': '12'},
    ),
"""
SHAPES = "cyberdip_cli/source_line/shapes.py"
PAGES = {
    "lighthouse/a-lamp": "Beacon: Lamps of the North Coast\nKeeper: Vale, Ines\nLit in: 1987\n",
    "sites/a-lamp": "Lamp Archive\nLog in\nLamps of the North Coast\nInes Vale\nKept since 1987\n",
    "opac/a-language": "Tiäd: Kaeds Nusela\nLautan: Vale, Ines\nYel pübama: 1887\n",
    "opac/a-shape": "Title: Fog\nSource: Roll 7 of the Harbour Chronicle, leaf 12\n",
}


@pytest.fixture(scope="module")
def grown(tree: Path) -> Path:
    """The tree after four recipes: a catalogue, a site, a language and a shape, each with its sample."""
    for name, text in TABLES.items():
        put(tree, name, text)
    shapes = (tree / SHAPES).read_text(encoding="utf-8")
    put(tree, SHAPES, shapes.replace("SHAPES = (\n", f"SHAPES = (\n{SHAPE}"))
    for sample, page in PAGES.items():
        put(tree, f"samples/{sample}/input.txt", page)
    accepted(tree)
    return tree


def expected(tree: Path, sample: str, name: str) -> str:
    return (tree / "samples" / sample / f"expected.{name}").read_text(encoding="utf-8")


def test_a_catalogue(grown: Path) -> None:
    assert "cyberdip_cli/pages/tables/dialects/NAME.toml" in recipe("A catalogue")
    bib = expected(grown, "lighthouse/a-lamp", "bib")
    assert "author = {Vale, Ines}" in bib and "year = {1987}" in bib


def test_a_site_that_many_people_copy_from(grown: Path) -> None:
    assert "cyberdip_cli/pages/sites/tables/NAME.toml" in recipe("A site that many people copy from")
    bib = expected(grown, "sites/a-lamp", "bib")
    assert "author = {Vale, Ines}" in bib and "title = {Lamps of the North Coast}" in bib


def test_a_label_language(grown: Path) -> None:
    assert "cyberdip_cli/labels/xx.toml" in recipe("A label language")
    assert "AU  - Vale, Ines\nTI  - Kaeds Nusela\nPY  - 1887\n" in expected(grown, "opac/a-language", "ris")


def test_a_shape_of_source(grown: Path) -> None:
    assert SHAPES in recipe("A shape of Source")
    ris = expected(grown, "opac/a-shape", "ris")
    assert "T2  - Harbour Chronicle\nVL  - 7\n" in ris and "SP  - 12\n" in ris
    examples = (*PLAIN, "tests/test_grammar_source.py", "-k", "example")
    done = run(grown, "-m", "pytest", *examples)
    assert done.returncode == 0, done.stdout
    text = (grown / SHAPES).read_text(encoding="utf-8")
    put(grown, SHAPES, text.replace(SHAPE, SHAPE.replace("'12'}", "'13'}")))
    assert run(grown, "-m", "pytest", *examples).returncode == 1


def test_each_recipe_is_followed() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    headings = set(re.findall(r"(?m)^## (An? .*)$", text))
    followed = {
        name.removeprefix("test_").replace("_", " ") for name in globals() if name.startswith("test_a")
    }
    assert {heading.lower() for heading in headings} == followed
