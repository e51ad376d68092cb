"""Tests of the control page and the podium page."""
