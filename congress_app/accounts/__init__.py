"""Staff accounts, sign-in links and sessions: who is at which screen.

Sessions are rows with a hashed token, revocable at once; delegates get theirs through their badge (credentials).
"""
