"""Reasons shown with a passage: words of claim and passage that agree or differ. None is a verdict."""
