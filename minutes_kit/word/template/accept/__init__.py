"""What makers, and the Word they use, leave in a template: taken as it was meant, or dropped."""
