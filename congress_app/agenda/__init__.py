"""The agenda (chương trình đại hội): the tree of items of each session and the item the congress is at now.

It also tells how far the day has drifted from its plan.
"""
