"""Number, type, place, date, issuer and title (trích yếu), from the head of a document.

`header` reads the letterhead, `titles` the title, `damaged` what a scan has left of number and
dateline. `portal` reads what web pages print around or instead of it. `organs` reads who issues:
`bodies` parts the lines in capitals into bodies (`run_together`: several on one line; `initials`:
what they stand for), `superiors` says what a body is called in full, `spelling` how, `homes` of
which province. `issuers` finds the issuer where the head is lost.
"""
