"""Text in any format: inline markup, control characters."""
