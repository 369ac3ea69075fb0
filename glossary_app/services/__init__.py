"""Use cases: what the command line and the window both do."""
