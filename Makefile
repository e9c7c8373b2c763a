# What a project's own Makefile may look like is in samples/makefile/Makefile. This one serves the people who work on cyberdip.
.PHONY: test lint tables accept
test: lint
	pytest
lint:
	ruff check
	mypy
tables:
	python build_tables.py
accept:
	pytest tests/test_samples.py --accept
