"""When a row of a format's table is read: the options that the rows of all table-driven formats share."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from .field_store import FieldStore


class Condition:
    """``fill``: only while the field has no value; ``types``, ``unless``: for these types of record alone, or
    for all others. ``always``: there is no condition."""

    __slots__ = ("always", "fill", "types", "unless")

    def __init__(self, options: Mapping[str, Any]) -> None:
        self.fill: bool = options.get("fill", False)
        self.types = frozenset(options.get("types", ()))
        self.unless = frozenset(options.get("unless", ()))
        self.always = not (self.fill or self.types or self.unless)

    def holds(self, draft: FieldStore, field: str) -> bool:
        """Whether a row for ``field`` is to be read."""
        if self.fill and (field in draft.values or field in draft.held):
            return False
        kind = draft.values.get("type")
        return (not self.types or kind in self.types) and (not self.unless or kind not in self.unless)
