"""Elections of persons: from the number of seats to the announcement, round by round.

It never takes a secret ballot on a tablet; ballots are paper and the tellers count them.
"""
