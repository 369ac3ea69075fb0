"""What holds for all tests."""

from hypothesis import settings

settings.register_profile("timeless", deadline=None)  # how long an example takes says nothing of the program
settings.load_profile("timeless")
