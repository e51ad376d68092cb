"""Attendance (điểm danh): who passed which desk, in which direction, in which session of the congress.

It answers a scanned badge or a named delegate with one code, keeps every passage for ever, and counts who is in
the hall. It never decides who may vote and never knows what a badge token looks like at rest.
"""
