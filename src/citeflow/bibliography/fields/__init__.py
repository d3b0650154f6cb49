"""Reading the fields of one reference by rules, and the value of each printed field."""
