"""Decisions on delegation: the rules that close them, their words, and what pages show."""
