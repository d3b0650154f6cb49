"""Reading personal names and bodies."""
