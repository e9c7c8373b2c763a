"""CORE: works and outputs of the API."""

from __future__ import annotations

from ..formats.services import service

READER = service("core", "CORE works (JSON of the API)")
