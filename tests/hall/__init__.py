"""Runs the real server for browser and live tests: `run.py` as a subprocess over a database the test prepared."""
