"""Primo: PNX records in the JSON of the search API."""

from __future__ import annotations

from ..formats.services import service

READER = service("primo-api", "Primo records (PNX in the JSON of the search API)")
