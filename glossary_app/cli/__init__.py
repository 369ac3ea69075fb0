"""The command line: the same services as the window, no Qt."""

import click

from glossary_app import __version__


@click.group()
@click.version_option(__version__)
def main() -> None:
    """Find the policy terms of Chinese documents, and the explanations they give."""
