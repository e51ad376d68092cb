"""Credentials (thẻ đại biểu, mã PIN): who holds which badge, how a badge is printed, revoked and replaced, and how a
delegate signs in with badge and PIN. A badge says who somebody is; it never lets anybody vote by itself.
"""
