"""Who is told to act (tổ chức thực hiện), with whom, in which role.

`find` goes over the parts that give orders (`parts`); `told` reads a sentence, `execution` the
article on who carries a decision out, `people` those who are named or told by what they are,
`partners` with whom. `agents` finds where names end by `heads`, `bodies` and `verbs`; `untold`
knows what reads like an order and is none.
"""
