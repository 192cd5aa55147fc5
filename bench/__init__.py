"""Measurements as ratios within one run on one server (docs/performance.md)."""
