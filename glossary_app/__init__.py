"""术语台: policy terms of Chinese documents, with the evidence."""

__version__ = "0.1.0"
