"""Targets in a table whose head names the columns: what is measured, in which unit, how much.

`numbered` reads tables that number their rows, `grids` all others: `cells` are told by the print,
`heads` say which columns set figures, `rows` make targets. A table may print several years, each in
a column of its own; those before the year that the document is about tell results. `shapes` reads tables
of any head by the shape of their columns: `ruled` finds those whose rows are lines, `stacked` those with a cell a line.
"""
