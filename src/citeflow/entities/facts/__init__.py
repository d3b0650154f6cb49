"""Facts that the article states of its entities, read from Russian sentences by grammar: see docs/facts.md."""
