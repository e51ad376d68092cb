"""The credentials report (báo cáo thẩm tra tư cách đại biểu): every number with the people behind it, in versions.

It counts what the register and the door know and never changes either.
"""
