"""The window: thin over the services. The only room, beside `app.py`, that knows Qt."""
