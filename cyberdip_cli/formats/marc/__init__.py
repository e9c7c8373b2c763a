"""MARC: tables of fields."""
