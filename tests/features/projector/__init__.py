"""Tests of the big screens."""
