"""Languages: the registry, isolates, PO files (extract, merge, check, review) and the pseudo-languages."""
