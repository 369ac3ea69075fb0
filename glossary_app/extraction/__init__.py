"""From restored text to explanations and candidates: pure functions."""
