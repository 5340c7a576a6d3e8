"""The finished words of a document, and texts as paragraphs, plain text and HTML."""
