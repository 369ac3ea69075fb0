"""The things a terminologist speaks of, as frozen values. Standard library only."""
