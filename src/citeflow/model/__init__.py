"""The frozen types that every part of citeflow speaks. They know no reader and no writer."""
