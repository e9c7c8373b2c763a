"""NASA's ADS: documents of the search API."""

from __future__ import annotations

from ..formats.services import service

READER = service("ads", "NASA ADS documents (JSON of the search API)")
