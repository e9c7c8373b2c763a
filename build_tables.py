"""Build hook: TOML tables become Python literals, and the style files an index, in ``cyberdip_cli/_tables/``;
the man page is written for the wheel to install.

Parsing forty TOML files costs more than a whole one-liner may take; a compiled module of literals costs a
millisecond. Run by hand (``python build_tables.py``) it does the same for a source tree. In a source tree a
table that is newer than its module wins."""

from __future__ import annotations

import compileall
import sys
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


def build() -> None:
    """Makes all of ``_tables``."""
    compile_tables()
    compile_indexes()


def compile_tables() -> None:
    """Writes one module with ``TABLE = ...`` for each table that the package asks for, a file for one that is
    bytes, and removes the others."""
    TABLES.mkdir(exist_ok=True)
    for old in (*TABLES.glob("*.py"), *TABLES.glob("*.bin")):
        old.unlink()
    (TABLES / "__init__.py").write_text(
        '"""Made when the package is built: see build_tables.py."""\n', encoding="utf-8"
    )
    for name, table in _tables().items():
        if isinstance(table, bytes):
            (TABLES / f"{name}.bin").write_bytes(table)
            continue
        (TABLES / f"{name}.py").write_text(
            f"TABLE: object = {pformat(table, width=160, sort_dicts=False, compact=True)}\n", encoding="utf-8"
        )


def _tables() -> dict[str, Any]:
    """The label languages and the dialects, as the package looks them up."""
    sys.path.insert(0, str(ROOT))
    try:
        from cyberdip_cli import labels
        from cyberdip_cli.formats.cff import read as cff
        from cyberdip_cli.formats.services import tables as services
        from cyberdip_cli.formats.tagged import tables as tagged
        from cyberdip_cli.pages import sites
        from cyberdip_cli.pages.tables import dialect, lexicon, page_words

        return {
            **labels.compiled(),
            **dialect.compiled(),
            **lexicon.compiled(),
            **page_words.compiled(),
            **sites.compiled(),
            **services.compiled(),
            **tagged.compiled(),
            **cff.compiled(),
        }
    finally:
        sys.path.remove(str(ROOT))


def compile_indexes() -> None:
    """Calls the makers of the indexes that need more than a translation."""
    sys.path.insert(0, str(ROOT))
    try:
        for maker in ("build_styles:make_style_index",):
            module, _, function = maker.partition(":")
            if (ROOT / f"{module}.py").exists():
                getattr(__import__(module), function)(TABLES)
    finally:
        sys.path.remove(str(ROOT))


def make_man_page(urls: dict[str, str]) -> Path:
    """Writes what ``cyberdip help man`` prints to ``build/cyberdip.1`` and returns the path. ``urls`` are those of
    the package, which is not installed yet."""
    sys.path.insert(0, str(ROOT))
    try:
        from cyberdip_cli import reporting
        from cyberdip_cli.cli.manual import man

        page = ROOT / "build" / "cyberdip.1"
        page.parent.mkdir(exist_ok=True)
        page.write_bytes(man.page(reporting.among(urls)).encode())
        return page
    finally:
        sys.path.remove(str(ROOT))


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Makes the tables before the wheel (also an editable one) is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Hatchling calls this with the kind of build."""
        build()
        build_data["shared_data"][str(make_man_page(self.metadata.core.urls))] = "share/man/man1/cyberdip.1"
        if version == "editable":
            compileall.compile_dir(PACKAGE, quiet=2)  # what installing a wheel does


if __name__ == "__main__":
    build()
    compileall.compile_dir(TABLES, quiet=2)  # some environments write no bytecode when a module is imported
