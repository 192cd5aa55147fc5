"""The forms of the councils."""
