"""Positions, salary costs, invoices and budgets; comes with the funding work."""
