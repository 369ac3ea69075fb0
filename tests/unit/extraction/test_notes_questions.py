"""Notes among questions and answers: `什么是X` explains X; any other question names nothing."""

import pytest

from glossary_app.extraction.notes.questions import asks, is_question, read_question
from tests.unit.extraction.reports import notes

TITLE = "青岚县林权改革政策问答"
NOTES = [
    ("林票", "是指集体与投资人共同经营林地的收益凭证。"),
    ("林长制", "是由各级负责人担任林长、保护森林的制度。"),
    ("碳汇贷", "指以林木吸收的碳为担保发放的贷款。"),
]
OTHERS = [
    ("为什么要改革{}", "过去山林分得太散，林农有资产却难以变现，改革就是要把山林盘活。"),
    ("改革后怎么办理登记{}", "带上身份证和承包合同到便民服务中心窗口填表，五天内办结。"),
    ("哪些林农可以申请{}", "本县户籍、承包面积在十亩以上的林农都可以申请，不收任何费用。"),
]


def document(question: str, answer: str, other: str, mark: str) -> str:
    """The questions of NOTES, each with another one behind it, numbered throughout."""
    lines = list[str]()
    for (term, text), (asked, answered) in zip(NOTES, OTHERS, strict=True):
        for heading, below in (
            (question.format(term), answer.format(term=term, text=text)),
            (other.format(asked.format(mark)), answered),
        ):
            lines += [f"{len(lines) // 2 + 1}.{heading}", below]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("question", "mark"),
    [("什么是{}？", "？"), ("什么是{}", ""), ("何谓“{}”？", "？"), ("什么叫{}", ""), ("啥是{}？", "？")],
)
@pytest.mark.parametrize("answer", ["{text}", "{term}{text}", "“{term}”{text}"])
def test_only_the_questions_that_ask_what_something_is_are_notes(
    question: str, mark: str, answer: str
) -> None:
    found = notes(TITLE, document(question, answer, "{}", mark))
    assert [(term.strip("“”"), text) for term, text in found] == NOTES


@pytest.mark.parametrize("question", ["{}是什么？", "{}是啥？", "{}是什么意思", "{}指的是什么？"])
def test_a_question_may_end_with_what(question: str) -> None:
    assert notes(TITLE, document(question, "{term}{text}", "{}", "？")) == NOTES


def test_what_is_asked_besides_is_not_of_the_term() -> None:
    text = document("什么是{}，有哪些种类？如何申请？", "{term}{text}", "{}", "？")
    assert notes(TITLE, text) == NOTES


def test_what_no_answer_defines_is_no_term() -> None:
    telephone = "7.投诉电话是什么？\n请在工作日拨打县林业局值班室，有人接听。"
    assert notes(TITLE, document("什么是{}？", "{term}{text}", "{}", "？"), telephone) == NOTES


def test_a_true_section_may_follow() -> None:
    asked = "\n".join(f"{n}.{asked.format('？')}\n{text}" for n, (asked, text) in enumerate(OTHERS, 1))
    section = "\n".join(f"{n}.{term}：{text}" for n, (term, text) in enumerate(NOTES, 1))
    assert notes(TITLE, asked, "名词解释", section) == NOTES


def test_steps_of_a_procedure_are_no_terms() -> None:
    steps = """一、办理条件
年满十八周岁、承包林地十亩以上的林农。
二、办理材料
身份证、承包合同、林地四至图各一份。
三、办理时限
受理之日起五个工作日内办结。
四、收费标准
不收取任何费用，工本费由县财政承担。
五、咨询电话
工作时间拨打县便民服务中心总机转林业窗口。"""
    assert notes("林权登记办事指南", steps) == []


@pytest.mark.parametrize(
    "question", ["林票怎么办理", "是否需要登记？", "能领多少", "登记要收费吗", "问：找谁办？"]
)
def test_questions(question: str) -> None:
    assert is_question(question, 0, len(question))


@pytest.mark.parametrize(
    "line", ["谁造林谁受益", "“为什么人”问题", "任何地方", "林票：什么都能换", "林票指收益凭证。"]
)
def test_no_questions(line: str) -> None:
    assert not is_question(line, 0, len(line))


@pytest.mark.parametrize("name", ["《怎样种树》", "“三问三答”", "毛呢"])
def test_names_that_do_not_ask(name: str) -> None:
    assert not asks(name)


def test_what_a_question_asks_about() -> None:
    asked = read_question("电话是什么？", 0, 6)
    assert asked is not None
    assert asked.term == (0, 2)
    assert not asked.firm
