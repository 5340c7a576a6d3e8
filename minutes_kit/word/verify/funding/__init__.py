"""The rules of European funding: emblem and statement, by the programming period."""
