"""Supervision of the day (giám sát): the journal as a readable list, and the proof that no line of it was changed.

It reads everything and writes nothing.
"""
