"""Record pages as text."""
