"""Meetings of the councils: who sits there, how they stand, what is shown and what waits."""
