"""What the window says of an error, in its language."""

from glossary_app.errors import UserError
from glossary_app.gui.i18n import translate
from glossary_app.sentences import SENTENCES, filled


def sentence(error: UserError) -> str:
    """What happened and what to do, in one line."""
    reason = error.facts.get("reason")
    if reason:
        error = UserError(error.code, **error.facts | {"reason": translate("reasons", reason)})
    return filled(translate("errors", SENTENCES[error.code]), error)
