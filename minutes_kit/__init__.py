"""Official minutes: notes in YAML, checked and merged into a Word template."""

__version__ = "0.1.0"
