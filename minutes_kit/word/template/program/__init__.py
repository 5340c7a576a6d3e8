"""The Jinja program of a template: what its tags ask for, what it may cost, and how it runs."""
