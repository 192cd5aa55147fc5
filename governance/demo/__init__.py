"""The story of a council at work: its order, its years, and what goes on now."""
