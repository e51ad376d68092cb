"""The control page of the secretariat (bàn điều hành) and the podium page of the chair.

It has no tables, facts or deeds of its own: it shows the pictures of the other features and calls their deeds.
"""
