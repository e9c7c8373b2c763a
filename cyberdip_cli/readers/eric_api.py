"""ERIC: documents of the API."""

from __future__ import annotations

from ..formats.services import service

READER = service("eric-api", "ERIC documents (JSON of the API)")
