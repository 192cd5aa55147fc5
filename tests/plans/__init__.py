"""Plans and what is reported of them."""
