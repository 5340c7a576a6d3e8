"""Everything that is wrong with notes, and what of it can be mended."""
