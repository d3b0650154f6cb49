"""XML from strangers: one safe parser call, and small questions to its trees."""
