"""The page in the browser: notes, the document that they make, and what is wrong, side by side."""
