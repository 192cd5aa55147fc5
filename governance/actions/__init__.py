"""What is done in a council: verbs that lock, ask who may and write."""
