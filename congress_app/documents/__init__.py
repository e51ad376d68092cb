"""Congress documents (văn kiện, tài liệu): PDFs that are checked and cleaned, kept beside the database under their SHA-256, and released to the delegates or withdrawn again."""
