"""What stands in a Word document: its parts, its letters, its language, its dates."""
