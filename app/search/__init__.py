"""Search: what a person types, in any script and on any keyboard, against the texts of one language.

`fold`, `words`, `terms` and `latin` turn text into terms, the same way for the index and for the query; `index` writes
them into a SQLite file, `query` ranks, `marks` finds the matched words again in the text a person sees. Whoever calls
needs `Entry` and `build` from `index`, `Searcher` and `Hit` from `query`, and `merged` from `merge`.
"""
