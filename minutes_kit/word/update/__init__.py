"""What was changed in a document comes home into its notes."""
