"""Proof that a document shows all that the notes hold, and a public one nothing confidential."""
