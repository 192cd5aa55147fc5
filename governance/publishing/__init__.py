"""What the public may read: only what a person has published (S2-54, 55)."""
