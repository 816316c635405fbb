"""The campaign (phong trào thi đua) that a document launches, and those that it names.

Of its own: `launches` (does it?) by its own words (`subjects`: who acts; `now`: on its own day), `themes`, `periods`
(`headed`: parts that ask about time; `spans`: two days), `reviews`. `movements` finds all that are
named (`quotes`), `anniversaries` what they honour, `durations` the days a campaign is said to last.
"""
