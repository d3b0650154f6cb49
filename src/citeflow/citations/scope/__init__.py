"""How far a callout reaches, and by which words."""
