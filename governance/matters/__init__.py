"""Matters: their way, the responsibility matrix, papers, jäv and what is told."""
