"""Numbers about one document that the self-check judges and the report shows."""
