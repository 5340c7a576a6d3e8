"""What is seen of a Word document: letters, colours, pictures."""
