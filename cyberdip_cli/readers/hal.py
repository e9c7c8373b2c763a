"""HAL: documents of the search API."""

from __future__ import annotations

from ..formats.services import service

READER = service("hal", "HAL documents (JSON of the search API)")
