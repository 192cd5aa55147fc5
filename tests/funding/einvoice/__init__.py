"""The engine of e-invoices."""
