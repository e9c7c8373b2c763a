"""Lens: scholarly works of the API."""

from __future__ import annotations

from ..formats.services import service

READER = service("lens", "Lens scholarly works (JSON of the API)")
