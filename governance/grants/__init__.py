"""Transition grants: the room there is, the rules, who may do what, and what pages show."""
