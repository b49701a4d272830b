"""Bundles: everything one language shows, in one read-only SQLite file.

`compile`, `write` and `publish` make them from the English source and the translations; `reader` and `store` are all
that the window needs, and they import nothing but the standard library, msgspec, the model and the words.
"""
