"""What is told of a template to who made it."""
