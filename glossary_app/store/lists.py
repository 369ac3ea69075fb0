"""Any number of values as one parameter of a statement: SQLite takes them out of JSON."""

import json
from collections.abc import Iterable

from glossary_app.domain.terms import TermId
from glossary_app.store.database import Value

LISTED = "(SELECT value FROM json_each(?))"
"""What `listed` values are in a statement: `WHERE id IN {LISTED}`."""


def listed(values: Iterable[Value]) -> str:
    """The parameter of `LISTED`."""
    return json.dumps(list(values))


def among(terms: Iterable[TermId] | None) -> tuple[str, tuple[str, ...]]:
    """A condition on `term_id` that holds for `terms`, or for all, and its parameters."""
    return ("TRUE", ()) if terms is None else (f"term_id IN {LISTED}", (listed(terms),))
