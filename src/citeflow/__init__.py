"""citeflow: claims of a scholarly article, linked to their references, names and sources."""

__version__ = "0.1.0"
