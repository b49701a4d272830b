"""Know Your Record: what the NHS holds about you, said plainly, in your language."""

__version__ = "0.1.0"
