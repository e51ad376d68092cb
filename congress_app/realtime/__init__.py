"""What each audience watches and how it reaches them: topics, publisher, sockets, broadcast.

Sockets only listen. The pictures they carry are the same ones that a page is born with and that HTTP gives.
"""
