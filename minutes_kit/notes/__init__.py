"""What notes are: their records, the names of their fields, new ones to begin with."""
