"""What the command line says of an error: what happened, and what to do."""

from glossary_app.errors import ErrorCode, UserError

SENTENCES = {
    ErrorCode.NOT_FOUND: "There is no file or folder {path}. Check the name and try again.",
    ErrorCode.UNREADABLE: "{path} cannot be read ({reason}). Check that you may open it.",
    ErrorCode.UNSUPPORTED_FORMAT: "{path} is not a .txt or .md file. Save it as text and try again.",
    ErrorCode.BINARY: "{path} is not a text file. Save the document as text and try again.",
    ErrorCode.EMPTY: "{path} holds no text. Check that it is the right file.",
    ErrorCode.NOT_CHINESE: "{path} holds hardly any Chinese. Check that it is the right file.",
    ErrorCode.GARBLED: "{path} holds characters that its PDF did not name. Export or scan the text anew.",
    ErrorCode.TOO_LARGE: "{path} is larger than {limit}. Split it and try again.",
    ErrorCode.NO_DOCUMENTS: "{path} holds no .txt or .md file. Name the folder with the documents.",
    ErrorCode.NO_GLOSSARY: "There is no glossary {path}. `glossary-app build` makes one.",
    ErrorCode.NOT_A_GLOSSARY: "{path} is not a glossary of this program. Name another file.",
    ErrorCode.NEWER_GLOSSARY: "{path} was written by a newer version of this program. Update the program.",
    ErrorCode.LOCKED: "{path} is in use by another program. Close it there and try again.",
    ErrorCode.READ_ONLY: (
        "{path} cannot be changed: the file or its folder is read-only. Allow writing or use a copy."
    ),
    ErrorCode.DISK_FULL: "The disk that holds {path} is full; nothing was changed. Make room and try again.",
    ErrorCode.DAMAGED: "{path} is damaged. Go back to a backup of it.",
    ErrorCode.CANNOT_OPEN: "{path} cannot be opened ({reason}). Check the folder and your rights.",
    ErrorCode.NO_SUCH_TERM: "The glossary has no term {term}. `glossary-app search` finds similar ones.",
    ErrorCode.NO_SUCH_DOCUMENT: (
        "The glossary has no document {document}. `glossary-app documents` lists them."
    ),
    ErrorCode.BAD_PINYIN: (
        "{pinyin} is not the pinyin of {term}: {reason}. Write a syllable a character, as in xīn or xin1."
    ),
    ErrorCode.NOT_A_TERM: "{term} has no character that could be a term. Type a word.",
    ErrorCode.CANNOT_WRITE: (
        "{path} cannot be written ({reason}). Close it elsewhere or choose another place."
    ),
    ErrorCode.UNKNOWN_EXPORT_FORMAT: "{path} has no suffix that can be written. Known ones: {known}.",
    ErrorCode.UNKNOWN_ENCODING: "There is no encoding {encoding}. Try utf-8-sig, utf-8 or gb18030.",
    ErrorCode.NOT_ENCODABLE: "{character} cannot be written in {encoding}. Use utf-8-sig or gb18030.",
}


def sentence(error: UserError) -> str:
    """One line for the person; a fact that an error does not give is shown as `?`."""
    facts = {name: " ".join(value.split()) for name, value in error.facts.items()}
    return SENTENCES[error.code].format_map(_Facts(facts))


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "?"
