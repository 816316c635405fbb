"""A document that comes as one line: data sets, portals and copies lose all line breaks, a blank is left for each.

`find` puts them back where the words alone tell, as `edges`: around type and title (`heads`) and above them
(`letterhead`), around whom a letter is for (`addresses`), before items, articles and headings (`marks`), between the
rows of a table (`tables`), in the recipients (`feet`) and around who has signed (`signed`). What is left of a
letterhead is for `flattened`.
"""
