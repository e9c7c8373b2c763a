"""INSPIRE: literature records of the REST API."""

from __future__ import annotations

from ..formats.services import service

READER = service("inspire", "INSPIRE literature (JSON of the REST API)")
