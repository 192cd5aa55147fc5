"""The machines every app uses; no word of the domain inside."""
