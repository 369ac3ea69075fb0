import pytest

from glossary_app.text.headwords import canonical


@pytest.mark.parametrize(
    ("surface", "headword"),
    [
        ("“第一议题”制度", "第一议题制度"),
        ("《反分裂國家法》", "反分裂国家法"),
        ("《决定》和《意见》", "《决定》和《意见》"),
        ("“１＋６＋３”工作安排", "1+6+3工作安排"),
        ("数字 经济", "数字经济"),
        ("New Energy 汽车", "New Energy汽车"),
        ("“”", ""),
    ],
)
def test_a_headword_is_simplified_and_bare(surface: str, headword: str) -> None:
    assert canonical(surface) == headword
