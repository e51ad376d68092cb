"""Messages (thông báo): short sentences that the secretariat sends to every tablet at once and can take back."""
