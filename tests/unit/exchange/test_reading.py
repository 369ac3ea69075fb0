"""What was handed on comes back, also after a spreadsheet has had it in its hands."""

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.domain.terms import Category, DefinitionKind, Equivalent, Form, FormKind, Reference, Status
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import csv_table, json_file, readers, received
from glossary_app.exchange.columns import named
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.csv_table import guard, unguard
from glossary_app.exchange.received import PassedOver
from tests.unit.exchange.samples import ALL, EDITION


def read(path: Path) -> list[Concept]:
    return list(readers.read(path, PassedOver()))


def read_text(tmp_path: Path, text: str, encoding: str = "utf-8") -> list[Concept]:
    (tmp_path / "t.csv").write_bytes(text.encode(encoding))
    return read(tmp_path / "t.csv")


def refused(path: Path) -> ErrorCode:
    with pytest.raises(UserError) as caught:
        read(path)
    assert caught.value.facts["path"] == str(path)
    return caught.value.code


WORDS = st.text(st.sampled_from("三农綿社區“”\"'=+-@；;,\n\t《》𠮷a1<&>"), min_size=1, max_size=8)
CONCEPTS = st.builds(
    Concept,
    headword=WORDS,
    pinyin=st.sampled_from(["", "sān nóng"]),
    status=st.sampled_from(Status),
    category=st.none() | st.sampled_from(Category),
    forms=st.lists(st.builds(Form, WORDS, st.sampled_from(FormKind)), max_size=2).map(tuple),
    definitions=st.lists(
        st.builds(
            Explanation,
            WORDS,
            st.sampled_from(DefinitionKind),
            st.booleans(),
            st.none()
            | st.builds(
                Reference,
                WORDS,
                st.just("") | WORDS,
                st.sampled_from(["", "2024-03"]),
                st.none() | st.integers(1, 99),
            ),
        ),
        max_size=2,
    ).map(tuple),
    equivalents=st.lists(st.builds(Equivalent, st.sampled_from(["en", "zh-Hant"]), WORDS), max_size=2).map(
        tuple
    ),
    tags=st.lists(WORDS, max_size=2).map(tuple),
    notes=st.just("") | WORDS,
    frequency=st.integers(0, 9),
    documents=st.integers(0, 9),
    first_seen=st.sampled_from(["", "2023"]),
    score=st.sampled_from([0.0, 11.242, -0.5]),
)


@given(st.lists(CONCEPTS, max_size=3))
def test_json_says_all_and_gives_all_back(
    tmp_path_factory: pytest.TempPathFactory, concepts: list[Concept]
) -> None:
    path = tmp_path_factory.mktemp("json") / "t.json"
    json_file.write(concepts, path, EDITION)
    assert read(path) == concepts


@given(st.text("'=+-@\t\r＝＇一a"))
def test_the_guard_against_formulas_is_taken_off_again(cell: str) -> None:
    assert unguard(guard(cell)) == cell


def test_a_table_with_chinese_headers_is_read_like_one_with_english_ones(tmp_path: Path) -> None:
    expected = Concept(
        headword="海绵社区",
        pinyin="hǎi mián shè qū",
        status=Status.ACCEPTED,
        category=Category.PROGRAMME,
        forms=(Form("海社", FormKind.VARIANT), Form("海绵小区", FormKind.VARIANT)),
        definitions=(
            Explanation(
                "会吸水的社区。",
                preferred=True,
                source=Reference("工作报告", issued_on="2024-03-05", page=12),
            ),
        ),
        equivalents=(Equivalent("en", "sponge community"),),
        tags=("住建",),
        notes="问过。",
    )
    row = "hǎi mián shè qū,会吸水的社区。,工作报告（2024-03-05）,12"
    chinese = (
        f"术语,拼音,释义,释义来源,释义页次,状态,类别,其他写法,标签,备注,译名（en）\n"
        f"海绵社区,{row},已收,战略与工程,海社；海绵小区,住建,问过。,sponge community\n"
    )
    english = (
        f"Term,Pinyin,Definition,definition_source,definition_page,status,category,variants,tags,notes,equivalent_en\n"
        f"海绵社区,{row},accepted,programme,海社;海绵小区,住建,问过。,sponge community\n"
    )
    assert read_text(tmp_path, chinese) == read_text(tmp_path, english) == [expected]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encoding_and_delimiter_of_a_spreadsheet_do_not_matter(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    text = f'术语{delimiter}释义\r\n三农{delimiter}"农业、\n农村, 农民;"\r\n'
    (concept,) = read_text(tmp_path, text, encoding)
    assert (concept.headword, concept.definitions[0].text) == ("三农", "农业、\n农村, 农民;")


def test_columns_in_any_order_short_rows_and_empty_rows(tmp_path: Path) -> None:
    found = read_text(tmp_path, "备注,术语,频次\n问过,三农,3\n,海绵社区\n,,7\n\n无词,,\n")
    assert [(one.headword, one.notes) for one in found] == [("三农", "问过"), ("海绵社区", ""), ("", "无词")]


def test_a_row_that_ends_before_the_column_of_terms_has_none(tmp_path: Path) -> None:
    assert read_text(tmp_path, "备注,术语\n问过\n再问,三农\n") == [
        Concept(headword="", notes="问过"),
        Concept(headword="三农", notes="再问"),
    ]


def test_what_there_is_no_room_for_is_counted(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("term,负责人,状态\n三农,张三,已审\n海绵社区,李四,accepted\n")
    passed_over = PassedOver()
    found = list(readers.read(tmp_path / "t.csv", passed_over))
    assert [one.status for one in found] == [Status.CANDIDATE, Status.ACCEPTED]
    assert passed_over == {"负责人": 1, "状态: 已审": 1}


@pytest.mark.parametrize(
    ("said", "status"),
    [("已收", Status.ACCEPTED), ("收录", Status.ACCEPTED), ("Obsolete", Status.DEPRECATED)],
)
def test_where_an_entry_stands_is_said_in_the_words_of_people(
    tmp_path: Path, said: str, status: Status
) -> None:
    assert read_text(tmp_path, f"术语,状态\n三农,{said}\n") == [Concept(headword="三农", status=status)]


def test_of_two_columns_of_one_name_the_first_has_it() -> None:
    assert named(["术语", "定义", "Definition", "?", "译名(zh-hant)"]) == [
        "term",
        "definition",
        "",
        "",
        "equivalent_zh-Hant",
    ]


def test_each_of_thousands_of_columns_is_asked_for_once() -> None:
    headers = [f"equivalent_en-{number:06}" for number in range(30_000)]
    assert named(headers) == headers


def test_what_is_said_beside_a_header_is_no_part_of_it_unless_it_names_another_language() -> None:
    headers = ["术语（中文）", "释义 (必填)", "释义（英文）", "备注（法语）", "术语（英文）", "标签(zh)"]
    assert named(headers) == ["term", "definition", "", "", "equivalent_en", "tags"]


def test_a_table_without_a_column_of_terms_is_told_with_those_it_has(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("姓名,电话\n张三,1\n")
    with pytest.raises(UserError) as caught:
        read(tmp_path / "t.csv")
    assert caught.value.code is ErrorCode.NO_HEADWORD_COLUMN
    assert caught.value.facts["columns"] == "姓名、电话"


def test_a_definition_of_any_length_comes_back(tmp_path: Path) -> None:
    long = "农业、农村和农民。" * 20_000
    csv_table.write([("三农", long)], tmp_path / "t.csv", headers=("term", "definition"))
    assert [one.definitions[0].text for one in read(tmp_path / "t.csv")] == [long]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text('term,definition\n三农,"农业\n海绵社区,会吸水\n')
    assert refused(tmp_path / "t.csv") is ErrorCode.DAMAGED_DOCUMENT


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("t.csv", b"", ErrorCode.EMPTY),
        ("t.csv", b"PK\x03\x04 a workbook by another name", ErrorCode.BINARY),
        ("t.json", b'{"concepts": [', ErrorCode.DAMAGED_DOCUMENT),
        ("t.json", b"[" * 100_000, ErrorCode.DAMAGED_DOCUMENT),
        ("t.json", b"\xff\xfe\x00", ErrorCode.DAMAGED_DOCUMENT),
        ("t.json", b"[1, 2]", ErrorCode.NOT_A_GLOSSARY),
        ("t.json", b'{"concepts": [7]}', ErrorCode.DAMAGED_DOCUMENT),
        ("t.json", b'{"concepts": [{"headword": 7}]}', ErrorCode.DAMAGED_DOCUMENT),
        ("t.json", b'{"concepts": [{"headword": "a", "status": "x"}]}', ErrorCode.DAMAGED_DOCUMENT),
        ("t.json", rb'{"concepts": [{"headword": "\ud800"}]}', ErrorCode.DAMAGED_DOCUMENT),
        ("t.json", b'{"version": 99, "concepts": []}', ErrorCode.NEWER_GLOSSARY),
        ("t.ods", b"x", ErrorCode.UNKNOWN_IMPORT_FORMAT),
    ],
)
def test_a_bad_file_is_told_in_one_sentence(tmp_path: Path, name: str, data: bytes, code: ErrorCode) -> None:
    (tmp_path / name).write_bytes(data)
    assert refused(tmp_path / name) is code


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "t.csv") is ErrorCode.NOT_FOUND


def test_size_and_rows_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "t.csv").write_text("term\n" + "三农\n" * 20)
    monkeypatch.setattr("glossary_app.exchange.columns.MOST_ROWS", 10)
    assert refused(tmp_path / "t.csv") is ErrorCode.TOO_LARGE
    monkeypatch.setattr(received, "LARGEST", 20)
    assert refused(tmp_path / "t.csv") is ErrorCode.TOO_LARGE


@given(st.binary(max_size=60))
def test_noise_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, noise: bytes) -> None:
    folder = tmp_path_factory.mktemp("noise")
    whole = json.dumps({"concepts": [json_file.plain(one) for one in ALL]}, ensure_ascii=False).encode()
    for name, data in (
        ("t.csv", b"term,definition\n" + noise),
        ("t.json", whole[: -len(noise) or None] + noise),
    ):
        (folder / name).write_bytes(data)
        try:
            read(folder / name)
        except UserError as error:
            assert error.facts["path"] == str(folder / name)


def test_a_csv_of_ours_comes_back_as_far_as_a_table_can_say_it(tmp_path: Path) -> None:
    rows = [("=1+1", "“三农”：农业；\n农村", "'=甲")]
    csv_table.write(rows, tmp_path / "t.csv", headers=("term", "definition", "notes"))
    (found,) = read(tmp_path / "t.csv")
    assert (found.headword, found.definitions[0].text, found.notes) == rows[0]
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1][0] == "'=1+1"
