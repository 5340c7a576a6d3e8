"""The languages: the words of each, dates and times read and written."""
