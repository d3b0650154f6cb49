"""Training of the labeller of references: records -> printed strings with labels -> model. Run by `make model`."""
