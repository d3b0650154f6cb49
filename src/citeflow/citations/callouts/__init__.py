"""Finding callouts, telling the style of citing, and naming the references."""
