"""Sending once: the log that is written ahead, and what it tells of those before."""
