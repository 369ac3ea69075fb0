"""What the command line says of an error: the sentences of the program, and the commands that help."""

from glossary_app.errors import ErrorCode, UserError
from glossary_app.sentences import SENTENCES as COMMON
from glossary_app.sentences import filled

SENTENCES = COMMON | {
    ErrorCode.NO_GLOSSARY: "There is no glossary {path}. `glossary-app build` makes one.",
    ErrorCode.NO_SUCH_TERM: "The glossary has no term {term}. `glossary-app search` finds similar ones.",
    ErrorCode.NO_SUCH_DOCUMENT: (
        "The glossary has no document {document}. `glossary-app documents` lists them."
    ),
    ErrorCode.SCANNED: (
        "{path} is a scan: its pages are pictures without text. What reads them (OCR) is an optional part: "
        'install it with `uv sync --extra ocr` or `pip install "glossary-app[ocr]"` and try again.'
    ),
}


def sentence(error: UserError) -> str:
    """One line for the person."""
    return filled(SENTENCES[error.code], error)
