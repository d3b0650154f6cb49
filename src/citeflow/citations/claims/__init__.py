"""What a sentence asserts: the features that make it checkable or plain."""
