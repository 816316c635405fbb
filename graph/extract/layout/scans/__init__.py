"""What OCR has misread in the letterhead and the foot of a document, and in its orders, read all the same.

A scan loses and mistakes the marks of letters, most of all in capitals ("SƠ Y TE", "QUYÉT ĐỊNH", "GIÁM
ĐÓC"), its two columns are torn apart, specks become lines, figures written by hand become junk.
`restore` looks for signs of it and makes the text that the flow is made of. What can only be one word is put
right: the `nation` and the motto, `labels` and first words of lines, types and posts in `capitals`, names of `bodies`
in the letterhead, words of orders in the `running` text. `order` puts back what is torn, `specks` are no words.
Texts without a sign are left alone. The number and the dateline that are left: `letterhead/damaged`; what stands
in the source: `layout/printed`, `transcribed`; names of bodies in the text: `names/misread`.
"""
