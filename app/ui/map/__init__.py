"""The data map: the places that hold details, what travels between them, and what is told about each."""
