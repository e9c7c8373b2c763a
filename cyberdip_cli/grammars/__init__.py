"""Grammars: one kind of text each, ``(text, Context) -> Parsed``. Pure; no positions, no labels, no dialect
names."""
