"""Pairing the printings of one work in parallel lists."""
