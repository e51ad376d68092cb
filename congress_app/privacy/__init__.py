"""Personal data: who looked at a record, what is kept of one person, correction, erasure and the end of keeping."""
