"""What a person asks of the extraction holds from the next one."""

import pytest

from glossary_app.domain.documents import Document
from glossary_app.domain.extracts import Candidate
from glossary_app.domain.terms import ScorePart, Status
from glossary_app.services import editing, entries, importing, listing, options
from glossary_app.services.options import Options, Strictness
from glossary_app.store import GlossaryFile, settings
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore

TEXT = """
某市工作总结

过去一年，我们坚持推进海绵社区建设，海绵社区覆盖率持续提高，居民议事厅越来越多。
下一步，我们要继续推进海绵社区建设，让海绵社区惠及更多居民，让居民议事厅更加热闹。
"""


def document() -> Document:
    return restore(receive("总结.txt", TEXT.encode()))


def candidates(*headwords: str) -> list[Candidate]:
    return [
        Candidate(headword, (), None, (ScorePart("recurrence", 1.0, 20.0 - place, ""),))
        for place, headword in enumerate(headwords)
    ]


def headwords(found: tuple[Candidate, ...]) -> list[str]:
    return [one.headword for one in found]


def test_without_a_wish_everything_is_proposed() -> None:
    found = candidates("海绵社区", "居民议事厅", "热闹")
    assert options.chosen(found, [], Options()) == tuple(found)


def test_strict_means_the_best_and_what_documents_explain() -> None:
    found = candidates(*"甲乙丙丁戊己庚辛壬癸")
    explained = Candidate("子", (), None, (ScorePart("explained", 1.0, 1.0, "note"),))
    strict = options.chosen([*found, explained], [], Options(strictness=Strictness.STRICT))
    assert headwords(strict) == ["甲", "子"]


def test_the_levels_propose_all_three_tenths_and_a_tenth() -> None:
    found = candidates(*map(str, range(100)))
    counts = [len(options.chosen(found, [], Options(strictness=level))) for level in Strictness]
    assert counts == [100, 30, 10]


@pytest.mark.parametrize(
    ("stop_word", "left"),
    [
        ("议事", ["居民議事廳", "海绵社区"]),
        ("*議事*", ["海绵社区"]),
        ("居民*", ["海绵社区", "议事"]),
        ("*议事厅", ["海绵社区", "议事"]),
        ("居民.*", ["居民議事廳", "海绵社区", "议事"]),
    ],
)
def test_a_stop_word_suppresses_itself_and_with_stars_what_holds_it(stop_word: str, left: list[str]) -> None:
    found = candidates("居民議事廳", "海绵社区", "议事")
    assert headwords(options.chosen(found, [], Options(stop_words=(stop_word,)))) == left


def test_known_words_are_proposed_where_they_stand() -> None:
    wishes = Options(
        strictness=Strictness.STRICT, stop_words=("*社区",), known_words=("“海绵社区”", "热闹", "口袋公园")
    )
    found = options.chosen(candidates("居民议事厅", "海绵社区"), [document()], wishes)
    assert headwords(found) == ["海绵社区", "热闹"]
    assert [part.name for part in found[0].parts] == ["recurrence", "known"]


def test_wishes_are_kept_and_hold_from_the_next_extraction(glossary: GlossaryFile) -> None:
    importing.add_documents(glossary, [document()])
    kept = entries.named(glossary, "海绵社区")
    editing.set_status(glossary, [kept], Status.ACCEPTED)
    wishes = Options(strictness=Strictness.BALANCED, stop_words=("*居民*", "*社区"), known_words=("热闹",))
    assert not options.keep(glossary, wishes)
    assert options.read(glossary) == wishes
    importing.add_documents(glossary, [], again=True)
    left = {term.headword for term in listing.shown(glossary, listing.selected(glossary))}
    assert {"海绵社区", "热闹"} <= left  # the one was accepted by a person, the other asked for
    assert not any("居民" in headword for headword in left)


@pytest.mark.parametrize("name", ["severe", "generous"])
def test_a_strictness_that_nobody_knows_any_more_is_the_usual_one(glossary: GlossaryFile, name: str) -> None:
    settings.write(glossary, "extraction", {"strictness": name, "stop_words": ["议事"]})
    assert options.read(glossary) == Options(stop_words=("议事",))


def test_strictness_alone_is_set_without_losing_words(glossary: GlossaryFile) -> None:
    options.keep(glossary, Options(stop_words=("议事",)))
    assert options.keep_strictness(glossary, Strictness.STRICT)
    assert options.read(glossary) == Options(strictness=Strictness.STRICT, stop_words=("议事",))


def test_words_are_typed_one_a_line() -> None:
    assert options.words("  海绵社区 \n\n议事\n海绵社区") == ("海绵社区", "议事")
