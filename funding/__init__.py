"""Money for the introduction: where it comes from and what is made of it."""
