"""What bodies do: matters, meetings, decisions and grants; comes with the council work."""
