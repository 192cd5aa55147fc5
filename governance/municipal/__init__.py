"""The municipal track: rules, workflow, what pages show, notices and to-dos."""
