"""cyberdip on an engine for many machines: the recipe of docs/at-scale.md, its inputs and its measurement."""
