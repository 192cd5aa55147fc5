"""Delegations: who holds one on a day, how they come to count, and what pages show of them."""
