"""The introduction in depth: what is prepared before a decision, and what follows after it."""
