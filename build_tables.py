"""Build hook: TOML tables become Python literals, and the style files an index, in ``cyberdip_cli/_tables/``.

Parsing forty TOML files costs more than a whole one-liner may take; a compiled module of literals costs a millisecond. Run by hand
(``python build_tables.py``) it does the same for a source tree. In a source tree a table that is newer than its module wins.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from pprint import pformat
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand, without the build backend
    BuildHookInterface = object  # type: ignore[assignment,misc]

ROOT = Path(__file__).resolve().parent
PACKAGE = ROOT / "cyberdip_cli"
TABLES = PACKAGE / "_tables"
SOURCES = (("labels", PACKAGE / "dump" / "labels"), ("dialects", PACKAGE / "dump" / "dialects"))


def module_name(kind: str, stem: str) -> str:
    """``labels``, ``pt-BR`` -> ``labels_pt_br``."""
    return f"{kind}_{stem}".replace("-", "_").lower()


def compile_tables() -> None:
    """Writes one module with ``TABLE = {...}`` for each TOML file, and removes those without one."""
    TABLES.mkdir(exist_ok=True)
    (TABLES / "__init__.py").write_text('"""Made when the package is built: see build_tables.py."""\n', encoding="utf-8")
    wanted = {"__init__.py"}
    for kind, folder in SOURCES:
        for path in sorted(folder.glob("*.toml")):
            table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
            name = module_name(kind, path.stem) + ".py"
            wanted.add(name)
            (TABLES / name).write_text(f"TABLE = {pformat(table, width=160, sort_dicts=False)}\n", encoding="utf-8")
    for old in TABLES.glob("*.py"):
        if old.name.split("_")[0] in {kind for kind, _ in SOURCES} and old.name not in wanted:
            old.unlink()


def compile_indexes() -> None:
    """Calls the makers of the indexes that need more than a translation."""
    sys.path.insert(0, str(ROOT))
    try:
        for maker in ("build_styles:make_style_index", "build_labels:make_label_index"):
            module, _, function = maker.partition(":")
            if (ROOT / f"{module}.py").exists():
                getattr(__import__(module), function)(TABLES)
    finally:
        sys.path.remove(str(ROOT))


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Makes the tables before the wheel (also an editable one) is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Hatchling calls this with the kind of build."""
        compile_tables()
        compile_indexes()


if __name__ == "__main__":
    compile_tables()
    compile_indexes()
