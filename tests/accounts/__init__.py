"""Tests of people and rights."""
