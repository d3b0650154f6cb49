"""TEI: what GROBID makes of a PDF, and plain TEI P5."""
