"""Zenodo and InvenioRDM: records of the REST API, ``.zenodo.json``."""

from __future__ import annotations

from ..formats.services import service

READER = service("zenodo", "Zenodo and InvenioRDM records (JSON of the REST API, .zenodo.json)")
