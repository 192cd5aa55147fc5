"""Views of accounts, by noun."""
