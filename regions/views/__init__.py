"""Views of the register, by noun."""
