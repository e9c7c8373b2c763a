"""DataCite: the JSON of the REST API and of its DOIs."""

from __future__ import annotations

from ..formats.services import service

READER = service("datacite", "DataCite records (JSON of the REST API and of DOIs)")
