"""The system's clipboard, by the programs that each platform has: text and HTML, in both directions."""

from __future__ import annotations

from .copying import Copier, copier, copy
from .pasting import Pasteboard, paste
from .watching import Watch

__all__ = ["Copier", "Pasteboard", "Watch", "copier", "copy", "paste"]
