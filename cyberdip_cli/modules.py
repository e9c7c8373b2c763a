"""Modules that are named by a table, or loaded only where a text needs them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType


def load_module(name: str) -> ModuleType:
    """The module with the full name ``name``. ImportError when there is none.

    :func:`importlib.import_module` does the same; importing it costs as much as ten modules of this
    package."""
    return __import__(name, fromlist=("__name__",))
