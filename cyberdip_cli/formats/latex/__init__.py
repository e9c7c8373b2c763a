"""LaTeX in values: decoding, encoding, macros."""
