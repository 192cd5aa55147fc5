"""The tests mirror the apps."""
