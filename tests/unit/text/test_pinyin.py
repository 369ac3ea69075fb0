import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app import resources
from glossary_app.text.pinyin import readings, romanize, romanized
from glossary_app.text.syllables import SYLLABLES, pieces, unmark


@pytest.mark.parametrize(
    ("headword", "pinyin"),
    [
        ("新质生产力", "xīn zhì shēng chǎn lì"),
        ("战略", "zhàn lüè"),
        ("第一议题制度", "dì yī yì tí zhì dù"),
        ("“5G+工业”", "5G+ gōng yè"),
        ("“1+6+3”工作安排", "1+6+3 gōng zuò ān pái"),
        ("稳增长、防风险", "wěn zēng zhǎng fáng fēng xiǎn"),
        ("１３１０部署", "1310 bù shǔ"),
        ("C919", "C919"),
        ("Ⅱ类水", "Ⅱ lèi shuǐ"),
        ("PM2.5。", "PM2.5"),
        ("、", ""),
        ("", ""),
    ],
)
def test_how_pinyin_is_written(headword: str, pinyin: str) -> None:
    assert romanize(headword) == pinyin


@pytest.mark.parametrize(
    ("headword", "pinyin"),
    [
        ("不忘初心", "bù wàng chū xīn"),
        ("一体化", "yī tǐ huà"),
        ("不动产统一登记", "bù dòng chǎn tǒng yī dēng jì"),
    ],
)
def test_tones_are_citation_tones(headword: str, pinyin: str) -> None:
    assert romanize(headword) == pinyin


@pytest.mark.parametrize(
    ("headword", "pinyin"),
    [
        ("湾长制", "wān zhǎng zhì"),
        ("楼栋长", "lóu dòng zhǎng"),
        ("长效机制", "cháng xiào jī zhì"),
        ("经济增长", "jīng jì zēng zhǎng"),
        ("工程为民", "gōng chéng wèi mín"),
        ("为职工办实事", "wèi zhí gōng bàn shí shì"),
        ("以质为先", "yǐ zhì wéi xiān"),
        ("变废为宝", "biàn fèi wéi bǎo"),
        ("重构", "chóng gòu"),
        ("重大工程", "zhòng dà gōng chéng"),
        ("调蓄", "tiáo xù"),
        ("调水工程", "diào shuǐ gōng chéng"),
        ("跨行业", "kuà háng yè"),
        ("执行率", "zhí xíng lǜ"),
        ("种养结合", "zhòng yǎng jié hé"),
        ("种质资源库", "zhǒng zhì zī yuán kù"),
        ("粒子研究", "lì zǐ yán jiū"),
        ("好班子", "hǎo bān zi"),
        ("还田", "huán tián"),
        ("涉藏地区", "shè zàng dì qū"),
        ("馆藏文物", "guǎn cáng wén wù"),
        ("藏医药", "zàng yī yào"),
        ("五连冠", "wǔ lián guàn"),
        ("新冠疫情", "xīn guān yì qíng"),
        ("特困供养", "tè kùn gōng yǎng"),
        ("携手同行", "xié shǒu tóng xíng"),
        ("同行评议", "tóng háng píng yì"),
        ("陶都", "táo dū"),
        ("育儿假", "yù ér jià"),
        ("打假", "dǎ jiǎ"),
        ("吃拿卡要", "chī ná qiǎ yào"),
    ],
)
def test_characters_of_many_readings_are_read_by_their_words(headword: str, pinyin: str) -> None:
    assert romanize(headword) == pinyin


@pytest.mark.parametrize(
    ("headword", "pinyin"),
    [
        ("新增长点", "xīn zēng zhǎng diǎn"),
        ("设备更新和改造", "shè bèi gēng xīn hé gǎi zào"),
        ("工商行政", "gōng shāng xíng zhèng"),  # not 商行
        ("民主要求", "mín zhǔ yāo qiú"),  # not 主要
        ("这一重要判断", "zhè yī zhòng yào pàn duàn"),  # not 一重
    ],
)
def test_a_phrase_that_stands_across_two_words_is_none(headword: str, pinyin: str) -> None:
    assert romanize(headword) == pinyin


def test_where_a_character_stands_may_decide() -> None:
    assert romanize("为职工减负") == "wèi zhí gōng jiǎn fù"
    assert romanize("以“双碳”为重点") == "yǐ shuāng tàn wéi zhòng diǎn"


@pytest.mark.parametrize(
    ("headword", "guessed"),
    [
        ("侨都", "都"),  # dū, by itself also dōu
        ("用好人才", "好"),  # hǎo, also hào
        ("重大工程", ""),  # a phrase says zhòng
        ("湾长制", ""),  # 长 at the end of a word is a person: our own list
        ("发展的质量", ""),  # 的 by itself is a particle
        ("中央企业", ""),  # zhòng is rare, and the word is in the dictionary
        ("新质生产力", ""),
        ("“5G+”", ""),
        ("㐂字", "㐂"),  # nobody knows how it is read
    ],
)
def test_a_character_that_may_be_read_otherwise_and_that_no_phrase_covers_is_a_guess(
    headword: str, guessed: str
) -> None:
    assert romanized(headword).guessed == guessed


def test_the_readings_of_a_character_are_offered_the_most_usual_first() -> None:
    assert readings("重")[:2] == ("zhòng", "chóng")
    assert readings("为")[:2] == ("wéi", "wèi")
    assert readings("新") == ("xīn",)
    assert readings("A") == ()


@pytest.mark.parametrize("name", ["pinyin_words.txt", "pinyin_characters.txt"])
def test_the_lists_give_each_character_a_syllable(name: str) -> None:
    for line in resources.lines(name):
        word, *syllables = line.split()
        assert len(syllables) == len(word.strip("^$")), line
        assert all(unmark(syllable)[0] in SYLLABLES for syllable in syllables), line


@given(st.text("为人民服务长效不一5G+、“”增重的A", max_size=12))
def test_each_character_that_is_read_has_one_syllable(headword: str) -> None:
    wanted = sum(len(run) if han else 1 for run, han in pieces(headword))
    assert len(romanize(headword).split()) == wanted


def test_importing_the_door_loads_no_library() -> None:
    code = "import sys, glossary_app.text.pinyin; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not any(name.startswith("pypinyin") for name in loaded.split())
