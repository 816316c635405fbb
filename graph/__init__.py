"""Documents in, graph out: read, extract, resolve, triples, store."""
