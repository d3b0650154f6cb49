"""JATS (ANSI/NISO Z39.96) in its archiving and publishing tag sets, and the NLM tag sets before it."""
