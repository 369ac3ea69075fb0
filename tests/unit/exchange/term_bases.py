"""Every way that term bases are written, and any concepts that one may hold."""

from operator import attrgetter

from hypothesis import strategies as st

from glossary_app.domain.terms import Category, DefinitionKind, Equivalent, Form, FormKind, Reference, Status
from glossary_app.exchange import tbx
from glossary_app.exchange.concepts import Concept, Explanation

WRITERS = (tbx.write, tbx.write_tags, tbx.write_martif)

WORDS = st.text(st.sampled_from("三农綿社區“”\"'=+-@；;,\n\t《》𠮷a1<&>（）"), min_size=1, max_size=8)
EXPLANATIONS = st.lists(
    st.builds(
        Explanation,
        WORDS,
        st.sampled_from(DefinitionKind),
        st.just(False),
        st.none()
        | st.builds(
            Reference,
            WORDS.map("{}.txt".format),
            st.just("") | WORDS,
            st.sampled_from(["", "2024-03", "2024-03-05"]),
            st.none() | st.integers(1, 99),
        ),
    ),
    max_size=2,
)
EQUIVALENTS = st.lists(st.builds(Equivalent, st.sampled_from(["en", "fr", "pt-BR"]), WORDS), max_size=3)
SIMPLIFIED = sorted(set(FormKind) - {FormKind.TRADITIONAL})


@st.composite
def concepts(draw: st.DrawFn) -> Concept:
    """What a glossary hands on: the preferred definition and Traditional forms stand where they do there."""
    forms = draw(st.lists(st.builds(Form, WORDS, st.sampled_from(SIMPLIFIED)), max_size=2))
    forms += draw(st.lists(st.builds(Form, WORDS, st.just(FormKind.TRADITIONAL)), max_size=1))
    explained = draw(EXPLANATIONS)
    return Concept(
        headword=draw(WORDS),
        pinyin=draw(st.sampled_from(["", "sān nóng"])),
        status=draw(st.sampled_from(Status)),
        category=draw(st.none() | st.sampled_from(Category)),
        forms=tuple(forms),
        definitions=tuple(
            Explanation(one.text, one.kind, not place, one.source) for place, one in enumerate(explained)
        ),
        equivalents=tuple(sorted(draw(EQUIVALENTS), key=attrgetter("language"))),
        tags=tuple(draw(st.lists(WORDS, max_size=2, unique=True))),
        notes=draw(st.just("") | WORDS | st.just("status: accepted; frequency: 1; documents: 1; score: 0")),
        frequency=draw(st.integers(0, 9)),
        documents=draw(st.integers(0, 9)),
        first_seen=draw(st.sampled_from(["", "2023"])),
        score=draw(st.sampled_from([0.0, 11.242, -0.5])),
    )
