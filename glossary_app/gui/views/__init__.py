"""The panes of the window, a module each."""
