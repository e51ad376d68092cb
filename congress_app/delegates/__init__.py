"""Delegates (đại biểu): who is summoned to the congress, in which delegation (đoàn) and class.

Each has a record (lý lịch) for the organisers only; registers (danh sách) are imported from the office's own lists.
"""
