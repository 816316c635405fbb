"""Quantified targets (chỉ tiêu): figures to be reached.

`find` goes over the text, `tables` over tables. For a figure (`figures`, `units`) in a part that sets
figures (`parts`, `marks`), or a list that has the shape of one (`runs`), `signs` and `described` say whether
it is a target, `indicators` what it measures by the `words` beside it, `bounds` whether it is a floor, a
ceiling or a step; `sentence` reads those of one sentence together, also where they go on with the last one's
indicator (`series`) or are shares of one whole (`wholes`). Figures that no rule takes are `weighed` by their
`surroundings`.
"""
