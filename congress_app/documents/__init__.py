"""Congress documents (văn kiện, tài liệu): PDFs that are checked, cleaned and released to the delegates.

Their contents are kept beside the database under their SHA-256; this feature never changes what a document says.
"""
