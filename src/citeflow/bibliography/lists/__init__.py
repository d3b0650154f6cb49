"""Finding reference lists and cutting them into items."""
