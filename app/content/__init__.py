"""The English source: read it, check it, hand it on as a Library. Never shows anything, never translates anything."""
