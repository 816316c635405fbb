"""What OCR has misread in the letterhead and the foot of a document, and in its orders, read all the same.

A scan loses and mistakes the marks of letters, most of all in capitals ("SƠ Y TE", "QUYÉT ĐỊNH", "GIÁM
ĐÓC"), its two columns are torn apart, specks become lines, figures written by hand become junk.
`restore` looks for signs of it and makes the text that the flow is made of: `words` puts right what only
one word of a closed list can be, `order` what is torn. Texts without a sign are left
alone. The number and the dateline that are left: `letterhead/damaged`; what stands in the source:
`layout/printed`, `transcribed`; names of bodies: `names/misread`.
"""
