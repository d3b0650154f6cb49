"""Names in Kazakh text: a conditional random field over words, their endings and the nouns around them."""
