"""Reporting delegated decisions to the board, special minutes, and the days of the review."""
