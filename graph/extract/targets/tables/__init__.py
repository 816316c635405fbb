"""Targets in tables.

`drawn` finds every table, however it is printed: `lines` those whose rows are lines of the source, with bars, tabs or blanks
between their cells, `stacked` those with a cell a line; `cells` is what they are read into. `heads` says what columns are
by their heads, of one row or of several. `headed` reads tables whose head says that they set figures, `shapes` others, by
what stands in their columns. `rows` makes targets. A table may print several years, each in a column of its own; those
before the year that the document is about tell results.
"""
