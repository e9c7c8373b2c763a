"""cyberdip: records copied from library catalogues become references."""

__version__ = "0.1.0"
