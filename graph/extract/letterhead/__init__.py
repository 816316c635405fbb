"""Number, type, place, date, issuer and title (trích yếu), from the head of a document.

`header` reads the letterhead, `organs` the bodies in it, `titles` the title, `damaged` what a scan
has left of number and dateline. `portal` reads what web pages print around or instead of it;
`issuers` finds the issuer where the head is lost.
"""
