"""Factories, one module per app; rows with traits instead of fixture files."""
