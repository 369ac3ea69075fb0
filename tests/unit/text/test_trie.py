from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.text import trie
from glossary_app.text.trie import Trie


def found(words: list[str], text: str) -> list[tuple[int, str]]:
    return [
        (start, words[number])
        for starts, numbers in Trie(words).find(text)
        for start, number in zip(starts.tolist(), numbers.tolist(), strict=True)
    ]


def test_strings_in_one_another_are_found_in_the_order_of_the_text_longer_ones_first() -> None:
    words = ["能源", "新能源", "新能源汽车", "汽车", "车"]
    assert found(words, "新能源汽车") == [
        (0, "新能源汽车"),
        (0, "新能源"),
        (1, "能源"),
        (3, "汽车"),
        (4, "车"),
    ]


def test_rare_characters_are_characters_like_others() -> None:
    assert found(["𠮷野", "野家"], "的𠮷野家\ud800") == [(1, "𠮷野"), (2, "野家")]


def test_hundreds_of_strings_with_one_beginning() -> None:
    words = [f"新{chr(code)}" for code in range(0x4E00, 0x5000)]
    assert found(words, "新一新丁新龥") == [(0, "新一"), (2, "新丁")]


@given(
    st.lists(st.text("新能源汽车a", min_size=1, max_size=4), unique=True, max_size=30),
    st.text("新能源汽车ab", max_size=40),
    st.integers(1, 5),
)
def test_every_place_whatever_is_walked_together(words: list[str], text: str, batch: int) -> None:
    with mock.patch.object(trie, "_BATCH", batch):
        places = found(words, text)
    assert len(places) == len(set(places))
    assert set(places) == {
        (start, word) for word in words for start in range(len(text)) if text.startswith(word, start)
    }
    assert places == sorted(places, key=lambda place: (place[0], -len(place[1])))
