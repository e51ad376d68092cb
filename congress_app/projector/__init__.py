"""The big screens of the hall (màn hình): which slide each one shows.

A slide is pinned by the secretariat, or the screen follows the congress by itself.
"""
