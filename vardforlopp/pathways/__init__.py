"""Care pathways, their versions and their introduction in the regions."""
