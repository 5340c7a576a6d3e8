"""Whether a document is whole, and holds nothing that does not go out."""
