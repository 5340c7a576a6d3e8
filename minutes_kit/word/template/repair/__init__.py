"""What loops and conditions leave of a printed part, put right."""
