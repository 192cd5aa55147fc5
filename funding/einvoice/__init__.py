"""The engine that reads and checks e-invoices: no models, no database (docs/e-invoice.md)."""
