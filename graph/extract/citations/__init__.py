"""Other documents that a document names, each with its relation and every place.

`find` goes over the text: documents named by their numbers (`numbered`) and `laws` by their names are
`mentions`, each with date and issuer `behind` it. Those of one of the `sentences` are read together: who made
a document (`makers`), in whose title it stands (`hosts`), what its own is (`titles`), how the two documents relate
(`relations`: `effects`, `verbs`, `listed`, `sent`, `ordered`, what is `defining`, the `shapes` of sentences). `merge`
makes one citation of all mentions of a document; `short_references` adds where it is named again.
"""
