"""What documents say that people have edited, and how that differs from what was made."""
