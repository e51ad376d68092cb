"""Open votes (biểu quyết): a question, the roll that may answer it, the tally and the verdict.

Every vote here is open, named or counted. There is no secret ballot in this package, and nothing in it may pretend to
be one.
"""
