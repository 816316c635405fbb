"""Other documents that a document names, each with its relation and every place.

`find` goes over the text; `mentions` reads one place, `laws` what is cited by name,
`short_references` what is named again, `makers` who made it by its title; `relations` says how the two documents relate.
"""
