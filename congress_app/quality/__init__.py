"""Data quality: whether the register is correct, sufficient, clean and alive, and what is left to work off.

It finds and proposes; people decide, and every decision stays in the history of the delegate.
"""
