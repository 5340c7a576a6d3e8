"""The mail server: who may be asked for what, and what its answers mean."""
