"""Dates as people, imprints and EDTF write them."""
