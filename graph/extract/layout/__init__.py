"""From the lines of a file to running words and parts (thể thức).

`flow` gives the words free of layout (`junk`), with the line breaks that end something (`breaks`) and
the way back to the source; what prints them side by side, runs them together, stamps or damages them is
undone first (`copied`, `relined`, `columns` and `barred`, `flattened`, `glued`, `lost_blanks`, `stray_blanks`, `punctuated`, `justified`, `stamps`, `folios`, `scans`,
most on `arranged` texts); `dashed` are names that hold a dash, `deciders` who decides,
named in capitals, `openings` what a text begins with; `printed` gives what stood there.

`parts` says where the documents of a file lie, and in each the letterhead, body, foot and annexes: a
document begins with a heading (`headings`) and ends with its foot (`foot`), the recipients and the
signatures (`signatures`), which are names below `posts`. `rows` reads tables in the body. `formulas` are the
words that all are printed with.
"""
