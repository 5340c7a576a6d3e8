"""Word templates: compiled, tried out, filled in."""
