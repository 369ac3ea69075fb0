import pytest

from glossary_app.text.dates import dates, day_after


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("（2023年6月9日）", ["2023-06-09"]),
        ("2023 年 06 月 09 日第02版", ["2023-06-09"]),
        ("二〇二一年十一月二十日", ["2021-11-20"]),
        ("二○二一年十月三十一日印发", ["2021-10-31"]),
        ("自2020年5月起施行，至2022-12-31止", ["2020-05", "2022-12-31"]),
        ("中華民國113年3月20日", ["2024-03-20"]),
        ("民国一百零九年七月", ["2020-07"]),
        ("2020年13月", []),
        ("到2035年基本实现", []),
    ],
)
def test_dates_are_as_precise_as_they_are_written(text: str, found: list[str]) -> None:
    assert list(dates(text)) == found


def test_a_dateline_is_after_what_the_text_tells_of() -> None:
    assert day_after("新华社成都5月3日电", "2019-11-20") == "2020-05-03"
    assert day_after("新华社成都12月3日电", "2019-11-20") == "2019-12-03"
    assert day_after("新华社成都电", "2019-11-20") == ""
