from glossary_app.text.formats.footnotes import parted, put_together
from glossary_app.text.formats.runs import Run


def line(text: str, *, em: float = 12) -> Run:
    return Run(text, 50, 100, 300, 100 + em, em)


def test_small_print_at_the_foot_that_begins_with_a_marker_is_a_note() -> None:
    text, source = line("推行河长制[^1]，"), line("资料来源：县水利局", em=9)
    note, rest = line("1河长制：由负责人管护河流", em=9), line("的制度。", em=9)
    assert parted([text, source, note, rest], body=12, begun=False) == ([text, source], [note, rest])
    assert parted([text, rest], body=12, begun=True) == ([text], [rest])
    assert parted([text, rest], body=12, begun=False) == ([text, rest], [])


def test_a_note_is_one_line_also_where_it_goes_on_overleaf() -> None:
    lines = [
        (4, "1河长制：由负责人管护河流"),
        (5, "\n的制度。"),
        (5, "②GEP"),
        (5, "accounting"),
        (7, "3.湖长制：制度。"),
    ]
    assert put_together(lines) == [
        (4, "[^1]: 河长制：由负责人管护河流的制度。"),
        (5, "②GEP accounting"),
        (7, "3.湖长制：制度。"),
    ]


def test_a_year_marks_no_note() -> None:
    assert put_together([(1, "① 时限"), (1, "20年内。")]) == [(1, "① 时限20年内。")]
