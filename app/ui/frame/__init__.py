"""The frame: the same bars above and below every screen, which never move."""
