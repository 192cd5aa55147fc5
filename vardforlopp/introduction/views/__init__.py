"""Pages of the introduction in depth, a module for each part."""
