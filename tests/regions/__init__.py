"""Tests of the register of who."""
