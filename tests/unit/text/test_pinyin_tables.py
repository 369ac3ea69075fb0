"""The tables are those of pypinyin, whole."""

import pypinyin.constants

from glossary_app.text import pinyin_tables


def test_the_readings_of_characters_are_all_there() -> None:
    table = {chr(code): tuple(written.split(",")) for code, written in pypinyin.constants.PINYIN_DICT.items()}
    assert pinyin_tables.characters() == table


def test_the_readings_of_phrases_are_all_there() -> None:
    assert pinyin_tables.phrases() == pypinyin.constants.PHRASES_DICT
