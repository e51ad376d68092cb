"""Paper: typefaces, text that fits, QR codes and the furniture of official papers.

This floor knows how things look on A4 and nothing about a congress; it reads no database and never asks the network.
"""
