"""What is said of each error: what happened, and what to do.

English, in one line. The window shows them in its language, which is why they are marked for `lupdate`;
the command line names its commands where they help (`cli/messages.py`).
"""

from glossary_app.errors import ErrorCode, UserError


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """`text` as it is: translated where it is shown, under `context`."""
    return text


SENTENCES = {
    ErrorCode.NOT_FOUND: QT_TRANSLATE_NOOP(
        "errors", "There is no file or folder {path}. Check the name and try again."
    ),
    ErrorCode.UNREADABLE: QT_TRANSLATE_NOOP(
        "errors", "{path} cannot be read ({reason}). Check that you may open it."
    ),
    ErrorCode.UNSUPPORTED_FORMAT: QT_TRANSLATE_NOOP(
        "errors", "{path} is in a format that is not read. Save it as .docx, .pdf or .txt and try again."
    ),
    ErrorCode.BINARY: QT_TRANSLATE_NOOP(
        "errors", "{path} is not a text file. Save the document as text and try again."
    ),
    ErrorCode.DAMAGED_DOCUMENT: QT_TRANSLATE_NOOP(
        "errors", "{path} is damaged or not what its name says. Open it in its program and save it anew."
    ),
    ErrorCode.PASSWORD: QT_TRANSLATE_NOOP(
        "errors", "{path} is protected by a password. Save it without one and try again."
    ),
    ErrorCode.SEVERAL_DOCUMENTS: QT_TRANSLATE_NOOP(
        "errors", "{path} holds several documents. Unpack it and choose among them."
    ),
    ErrorCode.NEEDS_LIBREOFFICE: QT_TRANSLATE_NOOP(
        "errors",
        "{path} can be read only where LibreOffice is installed. Install it, or save the document as .docx.",
    ),
    ErrorCode.TOO_SLOW: QT_TRANSLATE_NOOP(
        "errors", "{path} took longer than {limit} to read. Split it or save it as .docx, and try again."
    ),
    ErrorCode.SCANNED: QT_TRANSLATE_NOOP(
        "errors",
        "{path} is a scan: its pages are pictures without text. What reads them (OCR) is an optional part, "
        "glossary-app[ocr]: install it as the README says, and try again.",
    ),
    ErrorCode.EMPTY: QT_TRANSLATE_NOOP("errors", "{path} holds no text. Check that it is the right file."),
    ErrorCode.NOT_CHINESE: QT_TRANSLATE_NOOP(
        "errors", "{path} holds hardly any Chinese. Check that it is the right file."
    ),
    ErrorCode.GARBLED: QT_TRANSLATE_NOOP(
        "errors", "{path} holds characters that the file does not name. Export or scan the text anew."
    ),
    ErrorCode.TOO_LARGE: QT_TRANSLATE_NOOP(
        "errors", "{path} is larger than {limit}. Split it and try again."
    ),
    ErrorCode.NO_DOCUMENTS: QT_TRANSLATE_NOOP(
        "errors", "{path} holds no document that can be read. Name the folder with the documents."
    ),
    ErrorCode.NO_GLOSSARY: QT_TRANSLATE_NOOP(
        "errors", "There is no glossary {path}. Choose another one or make a new one."
    ),
    ErrorCode.NOT_A_GLOSSARY: QT_TRANSLATE_NOOP(
        "errors", "{path} is not a glossary of this program. Name another file."
    ),
    ErrorCode.NEWER_GLOSSARY: QT_TRANSLATE_NOOP(
        "errors", "{path} was written by a newer version of this program. Update the program."
    ),
    ErrorCode.LOCKED: QT_TRANSLATE_NOOP(
        "errors", "{path} is in use by another program. Close it there and try again."
    ),
    ErrorCode.READ_ONLY: QT_TRANSLATE_NOOP(
        "errors",
        "{path} cannot be changed: the file or its folder is read-only. Allow writing or use a copy.",
    ),
    ErrorCode.DISK_FULL: QT_TRANSLATE_NOOP(
        "errors", "The disk that holds {path} is full; nothing was changed. Make room and try again."
    ),
    ErrorCode.DAMAGED: QT_TRANSLATE_NOOP("errors", "{path} is damaged. Go back to a backup of it."),
    ErrorCode.CANNOT_OPEN: QT_TRANSLATE_NOOP(
        "errors", "{path} cannot be opened ({reason}). Check the folder and your rights."
    ),
    ErrorCode.NO_SUCH_TERM: QT_TRANSLATE_NOOP(
        "errors", "The glossary has no term {term}. Look for a similar one."
    ),
    ErrorCode.NO_SUCH_DOCUMENT: QT_TRANSLATE_NOOP(
        "errors", "The glossary has no document {document}. Look for it in the list of documents."
    ),
    ErrorCode.BAD_PINYIN: QT_TRANSLATE_NOOP(
        "errors",
        "{pinyin} is not the pinyin of {term}: {reason}. Write a syllable a character, as in xīn or xin1.",
    ),
    ErrorCode.NOT_A_TERM: QT_TRANSLATE_NOOP(
        "errors", "{term} has no character that could be a term. Type a word."
    ),
    ErrorCode.TERM_EXISTS: QT_TRANSLATE_NOOP(
        "errors", "There is an entry {term} already. Merge this one into it."
    ),
    ErrorCode.NO_WORDS: QT_TRANSLATE_NOOP("errors", "Nothing was typed that could be kept. Type a word."),
    ErrorCode.GONE: QT_TRANSLATE_NOOP(
        "errors",
        "What this was about is not in the glossary any more; nothing was changed. Look for it anew.",
    ),
    ErrorCode.CHANGED_ELSEWHERE: QT_TRANSLATE_NOOP(
        "errors",
        "Another program has changed the glossary, as you see now; nothing of yours was done. Is it still "
        "meant? Then try again.",
    ),
    ErrorCode.NOTHING_TO_REVERT: QT_TRANSLATE_NOOP(
        "errors",
        "This step cannot be taken back: what it changed is gone, or is as it was. See the later steps.",
    ),
    ErrorCode.STOPPED: QT_TRANSLATE_NOOP(
        "errors", "This stopped unexpectedly; the glossary is as it was. Try it again."
    ),
    ErrorCode.UNKNOWN_IMPORT_FORMAT: QT_TRANSLATE_NOOP(
        "errors", "{path} has no suffix of a glossary that can be read. Known ones: {known}."
    ),
    ErrorCode.NO_HEADWORD_COLUMN: QT_TRANSLATE_NOOP(
        "errors",
        "{path} has no column of terms, only: {columns}. Head the column of terms with 术语 or term.",
    ),
    ErrorCode.PLAN_OUTDATED: QT_TRANSLATE_NOOP(
        "errors",
        "{path} or the glossary has changed since they were compared; nothing was imported. Compare anew.",
    ),
    ErrorCode.NO_DISPLAY: QT_TRANSLATE_NOOP(
        "errors",
        "There is no display to show a window on. Start it on a desktop, or see glossary-app --help.",
    ),
    ErrorCode.MISSING_LIBRARIES: QT_TRANSLATE_NOOP(
        "errors", "The window needs libraries of the system. Install them: sudo apt-get install {packages}."
    ),
    ErrorCode.CANNOT_WRITE: QT_TRANSLATE_NOOP(
        "errors", "{path} cannot be written ({reason}). Close it elsewhere or choose another place."
    ),
    ErrorCode.WOULD_OVERWRITE: QT_TRANSLATE_NOOP(
        "errors", "{path} is the glossary itself or one of the documents. Choose another name for the table."
    ),
    ErrorCode.UNKNOWN_EXPORT_FORMAT: QT_TRANSLATE_NOOP(
        "errors", "{path} has no suffix that can be written. Known ones: {known}."
    ),
    ErrorCode.UNKNOWN_ENCODING: QT_TRANSLATE_NOOP(
        "errors", "There is no encoding {encoding}. Try utf-8-sig, utf-8 or gb18030."
    ),
    ErrorCode.NOT_ENCODABLE: QT_TRANSLATE_NOOP(
        "errors", "{character} cannot be written in {encoding}. Use utf-8-sig or gb18030."
    ),
    ErrorCode.NO_ENTRIES: QT_TRANSLATE_NOOP(
        "errors",
        "{path} was not written: it would have no entry, and a term base has one at least. Choose others.",
    ),
}

REASONS = (
    QT_TRANSLATE_NOOP("reasons", "it exists already"),
    QT_TRANSLATE_NOOP("reasons", "it is no regular file"),
    QT_TRANSLATE_NOOP("reasons", "it is a link that leads nowhere"),
    QT_TRANSLATE_NOOP("reasons", "it has no tones"),
    QT_TRANSLATE_NOOP("reasons", "unable to open database file"),
    QT_TRANSLATE_NOOP("reasons", "Permission denied"),
    QT_TRANSLATE_NOOP("reasons", "Operation not permitted"),
    QT_TRANSLATE_NOOP("reasons", "No such file or directory"),
    QT_TRANSLATE_NOOP("reasons", "Is a directory"),
    QT_TRANSLATE_NOOP("reasons", "Not a directory"),
    QT_TRANSLATE_NOOP("reasons", "File name too long"),
    QT_TRANSLATE_NOOP("reasons", "File too large"),
    QT_TRANSLATE_NOOP("reasons", "Read-only file system"),
    QT_TRANSLATE_NOOP("reasons", "No space left on device"),
    QT_TRANSLATE_NOOP("reasons", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("reasons", "Input/output error"),
    QT_TRANSLATE_NOOP("reasons", "Too many open files"),
    QT_TRANSLATE_NOOP("reasons", "Too many levels of symbolic links"),
    QT_TRANSLATE_NOOP("reasons", "Device or resource busy"),
    QT_TRANSLATE_NOOP("reasons", "Text file busy"),
    QT_TRANSLATE_NOOP("reasons", "Stale file handle"),
    QT_TRANSLATE_NOOP("reasons", "Invalid argument"),
)
"""What the fact `reason` may say: ours, and what systems say of files. Others are shown as they are."""


def filled(sentence: str, error: UserError) -> str:
    """The sentence with the facts of the error, in one line; one that is not given is shown as `?`."""
    facts = {name: " ".join(value.split()) for name, value in error.facts.items()}
    return sentence.format_map(_Facts(facts))


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "?"
