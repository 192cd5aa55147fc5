"""Migrations of the register of who."""
