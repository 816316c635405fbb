"""The campaign (phong trào thi đua) that a document launches, and those that it names.

`find` reads theme, period and reviews of the document's own; `movements` all that are named, and
the anniversaries they honour; `durations` the days a campaign is said to last.
"""
