"""An invented story of five regions, told through the product's own verbs."""
