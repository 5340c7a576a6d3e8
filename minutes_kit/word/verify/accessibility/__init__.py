"""The rules of accessibility (EN 301 549, clause 10)."""
