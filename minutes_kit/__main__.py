"""`python -m minutes_kit` is the `minutes` command."""

from minutes_kit.cli import main

main()
