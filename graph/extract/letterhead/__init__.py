"""Number, type, place, date, issuer and title (trích yếu), from the head of a document.

`header` reads the letterhead: `own_number`, `datelines`, `titles` below the heading, `subjects` of
letters, `damaged` what a scan has left of number and dateline; `recitals` names the body that decides.

`organs` reads who issues: `bodies` parts the lines in capitals into bodies (`run_together`: several
on one line; `initials`: what they stand for), `superiors` says what a body is called in full,
`spelling` in which letters, `homes` of which province. `issuers` finds who issues where the head is lost.

`portal` reads what web pages print around a letterhead or instead of it, `databases` what legal
databases and the gazette do.
"""
