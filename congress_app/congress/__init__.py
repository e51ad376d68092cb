"""The congress itself: its name, level, dates and place, its sessions, and the settings it decides for itself.

There is one congress in a database. Set-up founds it; the secretariat starts its sessions.
"""
