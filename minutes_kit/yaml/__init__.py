"""Files of notes on disk, read as YAML in which every value knows its place."""
