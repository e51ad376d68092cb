"""The rule book: rule profiles of congresses as data, those that come with the program and the congress's own copies.

It holds rules and applies none; every vote and election keeps the copy it was held by.
"""
