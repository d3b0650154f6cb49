"""Training of the tagger of Kazakh names: `python -m training_names`."""
