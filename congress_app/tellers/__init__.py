"""The tellers: paper ballots printed, issued and returned, and counted ballot by ballot at several stations.

It counts for whoever asks (an election, an open vote) and decides nothing about who is elected or what is carried.
"""
