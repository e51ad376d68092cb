"""Delegates (đại biểu): who is summoned to the congress, in which delegation (đoàn) and class, with their record for the organisers; registers are imported from the office's own lists."""
