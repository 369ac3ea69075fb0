"""Tables whose columns are arrays: frozen dataclasses, one attribute a column."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

import numpy as np

Table = TypeVar("Table")


def joined(several: Sequence[Table]) -> Table:
    """The rows of all, one after the other; a column may be a table itself."""
    kind: Any = type(several[0])
    columns = ([getattr(one, column.name) for one in several] for column in fields(kind))
    whole: Table = kind(*map(_joined_column, columns))
    return whole


def _joined_column(parts: Sequence[Any]) -> Any:
    return joined(parts) if is_dataclass(parts[0]) else np.concatenate(parts)
