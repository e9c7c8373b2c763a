"""The house: imports go down the levels, never up or sideways; what costs start-up stays off the hot path."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from conftest import ROOT

PACKAGE = ROOT / "cyberdip_cli"
LEVELS: tuple[tuple[str, ...], ...] = (
    (
        "model",
        "record_fields",
        "value",
        "diagnostics",
        "protocols",
        "source",
        "code_pages",
        "text_encoding",
        "patterns",
        "modules",
        "composition",
        "parsed",
        "memory",
        "reporting",
    ),
    ("labels",),
    ("dates",),
    ("names",),
    ("grammars",),
    ("source_line",),
    ("keyset", "citekey", "key_patterns", "keyring", "merge", "journals", "title_case", "changes"),
    ("formats.latex", "formats.text", "formats.marc", "formats.losses", "formats.signatures"),
    ("formats", "styles"),
    ("engines",),
    ("references",),
    ("pages",),
    ("html",),
    ("readers", "writers", "media"),
    (
        "registry",
        "reader_choice",
        "aliases",
        "plugins",
        "packed",
        "inputs",
        "outputs",
        "locks",
        "clipboard",
        "parallel",
        "tally",
        "marked_doubts",
        "pasted",
    ),
    ("pipeline",),
    ("appending", "documents"),
    ("terminal", "testing", "frames"),
    ("cli",),
)
"""The rooms, each below those that may import it."""
LEVEL = {room: level for level, rooms in enumerate(LEVELS) for room in rooms}
APART = {"readers", "writers", "engines", "media"}
"""Rooms of plug-ins: none of their modules imports another one's."""
SIDEWAYS = {"model", "keyset", "formats.latex", "formats", "registry", "terminal"}
"""First rooms of the levels on which one room may use another."""
TOP = {"__init__", "__main__"}
HEAVY = ("typer", "rich", "bibtexparser", "citeproc", "lxml", "importlib.metadata", "tomllib", "dataclasses")


def modules() -> list[Path]:
    return [path for path in sorted(PACKAGE.rglob("*.py")) if "_tables" not in path.parts]


def dotted(path: Path) -> list[str]:
    return list(path.relative_to(PACKAGE).with_suffix("").parts)


@cache
def import_statements(path: Path) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """All of a module, those inside functions, too."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return tuple(node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom)))


def imported(path: Path) -> list[tuple[list[str], int]]:
    """The package-internal modules that a module imports, as parts below the package, with the line."""
    here = dotted(path)
    package = here[:-1]
    found: list[tuple[list[str], int]] = []
    for node in import_statements(path):
        if isinstance(node, ast.ImportFrom):
            if node.level:
                base = package[: len(package) - node.level + 1] + (
                    node.module.split(".") if node.module else []
                )
                found += [(base or [alias.name], node.lineno) for alias in node.names]
            elif node.module and node.module.split(".")[0] == "cyberdip_cli":
                found.append((node.module.split(".")[1:] or [node.names[0].name], node.lineno))
        else:
            found += [
                (alias.name.split(".")[1:], node.lineno)
                for alias in node.names
                if alias.name.startswith("cyberdip_cli.")
            ]
    return found


def room(parts: list[str]) -> str:
    """The room of a module: the longest start of its dotted name that has a level."""
    return ".".join(parts[:2]) if ".".join(parts[:2]) in LEVEL else parts[0]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_down(path: Path) -> None:
    here = dotted(path)
    if here[0] in TOP or here == ["formats", "__init__"]:
        return
    own = room(here)
    assert own in LEVEL, f"{own} has no level in tests/test_architecture.py"
    for target, line in imported(path):
        if not target or target[0] in TOP or target[0].startswith("__") or target[0] == "_tables":
            continue
        other = room(target)
        up = LEVEL[other] - LEVEL[own]
        assert up <= 0, f"{path.name}:{line} imports {'.'.join(target)} from above"
        if up == 0 and other != own:
            assert LEVELS[LEVEL[own]][0] in SIDEWAYS, (
                f"{path.name}:{line} imports its neighbour {'.'.join(target)}"
            )
        if other == own and own in APART and len(target) > 1 and len(here) > 1:
            assert target[1] == here[1] or target[1].startswith("_"), (
                f"{path.name}:{line} imports its sibling {'.'.join(target)}"
            )


def test_only_the_terminal_imports_rich() -> None:
    for path in modules():
        for node in import_statements(path):
            names = (
                [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
            )
            assert path.name == "terminal.py" or not any(name.split(".")[0] == "rich" for name in names), path


@pytest.mark.parametrize("to", ["bibtex", "ris", "csl-json"])
def test_a_one_liner_imports_nothing_heavy(to: str, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "Title: Maps of Nowhere\nAuthors: Vale, Ines\nSource: Atlas Review, Vol 4, Iss 1 (2025)\nDocument Type: Article\n",
        encoding="utf-8",
    )
    program = (
        "import sys\nfrom cyberdip_cli.__main__ import status\n"
        f"code = status(['convert', {str(page)!r}, '-t', {to!r}])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\nsys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "[]\n")
