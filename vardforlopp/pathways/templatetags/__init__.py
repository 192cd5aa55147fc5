"""Template filters of the pathways app."""
