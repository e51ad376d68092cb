"""Seating (sơ đồ chỗ ngồi): the plan of the hall, who sits where, and the way there.

It never decides who may come in.
"""
