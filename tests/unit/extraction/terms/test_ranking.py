"""What stands above what, and why."""

from glossary_app.domain.documents import Document, DocumentKey, Source
from glossary_app.domain.extracts import Candidate, Explanation, Link
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import Category, DefinitionKind, Form, FormKind
from glossary_app.extraction.terms.ranking import proposed, rank
from glossary_app.extraction.terms.survey import survey
from glossary_app.text.restoring import restore

TEXT = """今年全市推进海绵园区建设，落实河湖巡查机制。各地扎实推进海绵园区试点，完善河湖巡查机制。
海绵园区是新事物。要加强河湖巡查机制的考核，发展海绵园区。王小明主任强调，做好各项工作，解决问题。
会上，王小明主任表示，要做好工作，发现问题，解决问题。《滨江日报》作了报道，《滨江日报》记者到会。
实施“百村清源”工程。据《湿地保护条例》，湿地由专人管理。"""


def document(text: str = TEXT) -> Document:
    return restore(Source(DocumentKey("report"), "report.txt", "utf-8", text))


def ranked(*explanations: Explanation, links: tuple[Link, ...] = (), text: str = TEXT) -> list[Candidate]:
    census = survey([document(text)], [one.surface for one in explanations])
    return list(rank(census, explanations, links))


def explanation(surface: str, kind: DefinitionKind = DefinitionKind.NOTE) -> Explanation:
    return Explanation(DocumentKey("report"), kind, surface, "……", Span(0, 2))


def place(headword: str, candidates: list[Candidate]) -> int:
    return [candidate.headword for candidate in candidates].index(headword)


def named(headword: str, candidates: list[Candidate]) -> Candidate:
    return candidates[place(headword, candidates)]


def test_terms_stand_above_phrases_that_hold_them() -> None:
    found = ranked()
    assert place("海绵园区", found) < 4
    assert place("河湖巡查机制", found) < 4
    assert place("百村清源工程", found) < 4
    headwords = [candidate.headword for candidate in found]
    for phrase in ("扎实推进海绵园区", "发展海绵园区", "海绵园区试点"):
        assert phrase not in headwords[: place("海绵园区", found)]


def test_names_newspapers_and_ordinary_words_are_far_from_the_top() -> None:
    top = {candidate.headword for candidate in ranked()[:8]}
    assert not {"王小明", "王小明主任", "滨江日报", "工作", "问题"} & top


def test_each_reason_is_named_once_and_shows_what_was_seen() -> None:
    parts = {part.name: part for part in named("河湖巡查机制", ranked()).parts}
    assert parts["suffix"].evidence == "…机制"
    assert parts["suffix"].weight > 0
    assert len(parts) == len(named("河湖巡查机制", ranked()).parts)


def test_what_is_explained_is_a_candidate_though_it_stands_but_once() -> None:
    found = ranked(explanation("“百村清源”工程"), explanation("从未出现的ABC办法"))
    assert place("百村清源工程", found) == 0
    assert named("从未出现的ABC办法", found).headword == "从未出现的ABC办法"


def test_what_speaks_against_a_string_does_not_outweigh_its_explanation() -> None:
    text = TEXT + "做好蓝芯。用4台大机器。"  # 蓝 is a surname
    noted = ranked(explanation("蓝芯"), text=text)
    assert place("蓝芯", noted) < len(noted) // 3
    told = ranked(explanation("4台大机器", DefinitionKind.INTEXT), text=text)
    assert place("4台大机器", told) < len(told) // 2


def test_what_a_note_tells_of_a_part_of_its_term_stands_behind_what_the_text_explains() -> None:
    note = Explanation(DocumentKey("report"), DefinitionKind.NOTE, "一核两廊", "……", Span(10, 60))
    part = Explanation(DocumentKey("report"), DefinitionKind.INTEXT, "两廊", "……", Span(30, 40))
    own = Explanation(DocumentKey("report"), DefinitionKind.INTEXT, "三屏", "……", Span(90, 95))
    found = ranked(note, part, own, text=TEXT + "构建一核两廊，建设两廊，保护三屏。")
    assert place("一核两廊", found) < place("三屏", found) < place("两廊", found)


def test_an_abbreviation_is_a_form_of_the_full_designation() -> None:
    text = "各地推进海绵型生态园区建设。海绵型生态园区（以下简称海绵园区）很好。建设海绵园区。"
    link = Link(DocumentKey("report"), "海绵型生态园区", "海绵园区", Span(0, 5))
    found = ranked(links=(link,), text=text)
    assert Form("海绵园区", FormKind.ABBREVIATION) in named("海绵型生态园区", found).forms
    assert "海绵园区" not in [candidate.headword for candidate in found]


def test_the_full_form_leads_though_only_the_abbreviation_is_proposed() -> None:
    link = Link(DocumentKey("report"), "城乡海绵型生态园区", "海绵园区", Span(0, 5))
    entry = named("城乡海绵型生态园区", ranked(links=(link,)))
    assert entry.forms == (Form("海绵园区", FormKind.ABBREVIATION),)


def test_another_name_that_is_no_shorter_is_a_variant() -> None:
    link = Link(DocumentKey("report"), "海绵园区", "吸水生态园区", Span(0, 5))
    assert named("海绵园区", ranked(links=(link,))).forms == (Form("吸水生态园区", FormKind.VARIANT),)


def test_an_explained_abbreviation_keeps_its_entry() -> None:
    link = Link(DocumentKey("report"), "河湖巡查机制", "海绵园区", Span(0, 5))
    found = ranked(explanation("海绵园区"), links=(link,))
    assert Form("河湖巡查机制", FormKind.FULL_FORM) in named("海绵园区", found).forms


def test_the_traditional_form_belongs_to_the_entry() -> None:
    found = ranked(text="推進河湖巡查機制。\n落实河湖巡查机制，用好河湖巡查机制。")
    assert Form("河湖巡查機制", FormKind.TRADITIONAL) in named("河湖巡查机制", found).forms


def test_a_form_has_its_marks_in_pairs() -> None:
    text = "办好湖滨“书香校园”“清风廊桥”行动。湖滨书香行动很好，清风廊桥行动很好，湖滨书香校园很好。"
    for candidate in ranked(text=text * 2):
        for written in (candidate.headword, *(form.text for form in candidate.forms)):
            marks = "".join(mark for mark in written if mark in "“”")
            assert marks in ("", "“”", "“”“”")


def test_a_balanced_form_keeps_its_marks() -> None:
    found = ranked(text="落实“首问负责”制度，完善“首问负责”制度。执行首问负责制度，用好首问负责制度，")
    assert Form("“首问负责”制度", FormKind.VARIANT) in named("首问负责制度", found).forms


def test_categories_come_with_the_words() -> None:
    found = ranked()
    assert named("河湖巡查机制", found).category is Category.MECHANISM
    assert named("百村清源工程", found).category is Category.PROGRAMME
    assert named("湿地保护条例", found).category is Category.DOCUMENT


def test_long_texts_propose_more_but_not_in_proportion() -> None:
    assert proposed(10_000) == 10 * proposed(1_000)
    assert proposed(40_000) < proposed(80_000) < proposed(1_000_000) < 4 * proposed(40_000)


def test_the_words_that_introduce_a_name_are_no_part_of_it() -> None:
    found = ranked(text="海绵园区，又称吸水园区，指雨洪管理园区，简称海绵区。\n海绵园区，又称吸水园区。")
    headwords = "，".join(candidate.headword for candidate in found)
    assert not [word for word in ("又称", "指", "简称") if word in headwords]
