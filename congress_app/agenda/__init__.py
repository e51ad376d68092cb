"""The agenda (chương trình đại hội): the tree of items of each session, which one the congress is at now, and how far the day has drifted from its plan."""
