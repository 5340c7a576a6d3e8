"""What is wrong with a template, told before it is compiled: in one pass, each with its place."""
