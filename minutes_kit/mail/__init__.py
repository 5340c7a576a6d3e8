"""The e-mails: drafts, invitations, and sending them once."""
