"""A module for each command: its options, a call of the library, what it answers."""
