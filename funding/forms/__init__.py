"""The forms of the money, one module per kind of thing."""
