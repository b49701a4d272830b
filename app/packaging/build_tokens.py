"""Write app/ui/theme/tokens.json, the compiled twin of tokens.toml: python -m app.packaging.build_tokens."""

from __future__ import annotations

import sys

from app.ui.theme.token_file import read
from app.ui.theme.tokens import FILE, compiled


def main() -> int:
    """Read the tokens, complain about what is wrong with them, write the twin."""
    FILE.with_suffix(".json").write_bytes(compiled(read()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
