"""The ground floor: errors, clock, the one door for writes, journal, access, input, answers, wording and jobs.

It knows no word of a congress and imports nothing from the floors above.
"""
