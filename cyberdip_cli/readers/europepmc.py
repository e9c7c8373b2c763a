"""Europe PMC: results of the REST API, lite and core."""

from __future__ import annotations

from ..formats.services import service

READER = service("europepmc", "Europe PMC (JSON of the REST API)")
