"""The embedded engines, the supervisor and the three commands."""
