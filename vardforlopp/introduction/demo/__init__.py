"""The demonstration's preparations and follow-up: invented, told through the verbs."""
