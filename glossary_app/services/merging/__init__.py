"""Glossaries that come in, files and other glossaries: compared row by row, then merged in one step."""

from glossary_app.services.merging.applying import apply
from glossary_app.services.merging.comparing import compare
from glossary_app.services.merging.plans import Difference, Doubt, Field, Kind, Plan, Policy, Row, counted
from glossary_app.services.merging.sources import GLOSSARY, SUFFIXES, plan

__all__ = [
    "GLOSSARY",
    "SUFFIXES",
    "Difference",
    "Doubt",
    "Field",
    "Kind",
    "Plan",
    "Policy",
    "Row",
    "apply",
    "compare",
    "counted",
    "plan",
]
