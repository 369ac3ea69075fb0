"""`python -m glossary_app` is `glossary-app`."""

from glossary_app.cli import main

if __name__ == "__main__":
    main()
