"""What bodies plan for a year and how it went: activity plans, their reports."""
