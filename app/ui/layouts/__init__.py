"""Two layouts Qt does not have: words that flow, and equal columns that become fewer when there is no room."""

from app.ui.layouts.flow import Flow
from app.ui.layouts.grid import Grid

__all__ = ["Flow", "Grid"]
