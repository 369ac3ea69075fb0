"""What is no text is found by asking only where it can begin. What it is, `test_restoring` says."""

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.text import cleaning


@given(st.text(alphabet="汉字Aa1 .%*_\\[]()!<>/brh&nsp;:c\u200b\ufeff\u3000，", max_size=30))
def test_noise_is_what_the_whole_pattern_finds(text: str) -> None:
    for pattern in (cleaning._NOISE, cleaning._NOISE_IN_HEADING):
        assert [*cleaning._noise(text, pattern)] == [found.span() for found in pattern.finditer(text)]
