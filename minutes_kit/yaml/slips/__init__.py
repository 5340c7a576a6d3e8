"""Slips of the pen that YAML does not forgive, found line by line, with the lines mended.

The structure of notes is simple enough to be followed by its columns: keys and dashes open
levels (`levels`), and a line (`lines`) that stands on none of them has slipped (`walk`).  What
a dash, a colon or a key lacks is in `marks`; what a value makes of a text, in `values` for one
and in `texts` for several lines, of which some were meant as a list (`runs`); lists that were
pasted are in `pastes`, their lines in `pasted`, and those that a field waits for in `awaited`.
After a slip the reading goes on with the line as it was meant (`pen`), so that one slip does not
hide the next.  Lines that slipped together are looked for first (`moves`): line by line, they
look right, and what is around them wrong.  That takes time: only notes that rouse `suspicion`,
or that are no YAML, are read line by line.
"""
