"""Who is told to act (tổ chức thực hiện), with whom, in which role.

`find` goes over the parts that give orders (`parts`), item by item (`marks`), clause by clause (`clauses`),
with what it knows of them (`reading`); `merge` makes one entry an agent. In a clause, `headings` reads whom an
item names outright, `told` the sentence: `orders` are its words, `openings` what stands before the agent,
`further` the others it tells, `speakers` who speaks and to whom, `lists` whether it only leads up to items.
`duties` reads tables of who does what; `closing` reads the formulas at the end, `people` those who are named or
told by what they are, `partners` with whom. `agents` finds where a phrase of names ends by `heads` and `verbs`, and
by `shape` where no verb is known; `bodies` parts it, and `edges` trims each name. `rosters` finds lists that say who acts
below any heading; `described` and `untold` know what reads like an order and is none, in a sentence and in a paragraph.
"""
