from glossary_app.domain.documents import DocumentKey, Source
from glossary_app.text.restoring import restore
from glossary_app.text.sentences import sentences


def split(text: str) -> list[str]:
    document = restore(Source(DocumentKey("k"), "a.txt", "utf-8", text))
    return [document.surface(span) for span in sentences(document)]


def test_sentences_end_at_full_stops_and_semicolons() -> None:
    assert split("要稳就业；要保民生。怎么办？干！") == ["要稳就业；", "要保民生。", "怎么办？", "干！"]


def test_closing_quotation_marks_stay_with_their_sentence() -> None:
    assert split("他说：“先试点。”再推广。（见附表。）") == ["他说：“先试点。”", "再推广。", "（见附表。）"]


def test_a_run_of_marks_ends_one_sentence() -> None:
    assert split("真的吗？！还有……以后再说") == ["真的吗？！", "还有……", "以后再说"]


def test_paragraphs_end_sentences() -> None:
    assert split("# 第一部分\n\n先调查。") == ["第一部分", "先调查。"]
