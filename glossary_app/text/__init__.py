"""From bytes to restored text, and the doors to the Chinese-language libraries."""
