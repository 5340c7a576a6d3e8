"""Notes to proven Word documents."""
