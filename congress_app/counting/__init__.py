"""Counting: ballots, bases, thresholds, results and their arithmetic in words, as exact whole numbers.

Pure, and the only place where a vote or an election is decided: no table, no clock, no request, never a float.
"""
