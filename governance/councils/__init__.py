"""The councils: all of them, the overview of one, and how it works as dated rows."""
