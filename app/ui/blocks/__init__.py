"""One widget per kind of block, a file for kinds that belong together; `registry` says which builds which."""
