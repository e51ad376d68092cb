"""Keeping the day going: long jobs, backups with a check, the demonstration congress, the health page.

It runs the machine and decides nothing about the congress.
"""
