"""Cost judgement, and matters taken from the chair to one instance after the other."""
