"""The invented story of the money, told through the verbs."""
