"""Whether a document keeps the rules: of funding, of accessibility, of the package."""
