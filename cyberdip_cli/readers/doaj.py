"""DOAJ: articles and journals of the API."""

from __future__ import annotations

from ..formats.services import service

READER = service("doaj", "DOAJ articles and journals (JSON of the API)")
