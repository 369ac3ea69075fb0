"""Candidates for terms: seen in each document, weighed and ranked over all, with named reasons."""
