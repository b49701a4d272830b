"""What the person is doing now, in memory only: pure values and functions, no Qt, no files, no clock."""
