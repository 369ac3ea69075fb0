"""Concepts with all that a concept can have, for the tests of every format."""

from glossary_app.domain.terms import Category, DefinitionKind, Equivalent, Form, FormKind, Reference, Status
from glossary_app.exchange.chapters import Chapter
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.edition import Edition, Order

EDITION = Edition("海绵城市术语 <2024>")
NUMBERED = Edition("海绵城市术语 <2024>", order=Order.DOCUMENT)

SPONGE = Concept(
    headword="海绵社区",
    pinyin="hǎi mián shè qū",
    status=Status.ACCEPTED,
    category=Category.PROGRAMME,
    forms=(
        Form("海社", FormKind.ABBREVIATION),
        Form("海绵小区", FormKind.VARIANT),
        Form("海綿社區", FormKind.TRADITIONAL),
        Form("吸水小区", FormKind.DEPRECATED),
    ),
    definitions=(
        Explanation(
            "能够储存雨水的社区，\n雨量 < 50 毫米 & 不积水。",
            DefinitionKind.NOTE,
            preferred=True,
            source=Reference("报告; 2024.txt", "某市工作报告", "2024-03-05", 12),
        ),
        Explanation("会吸水的社区。"),
    ),
    equivalents=(Equivalent("en", "sponge community"), Equivalent("fr", "quartier éponge")),
    tags=("住建", "水务"),
    notes="问过住建局。",
    frequency=12,
    documents=3,
    first_seen="2023-03",
    score=11.242,
)
MECHANISM = Concept(
    headword="一厂一策",
    pinyin="yī chǎng yī cè",
    definitions=(
        Explanation(
            "一个水厂有一个对策。", DefinitionKind.INTEXT, preferred=True, source=Reference("简报.txt")
        ),
    ),
    frequency=2,
    documents=1,
)
ODD = Concept(headword='<b>&"三农"\x02', status=Status.DEPRECATED)
"""Words that must not become part of a page."""

ALL = (SPONGE, MECHANISM, ODD)
CHAPTERS = (Chapter("H", (SPONGE,)), Chapter("Y", (MECHANISM,)), Chapter("#", (ODD,)))
BY_DOCUMENT = (Chapter("《某市工作报告》（2024年3月5日）", (SPONGE, MECHANISM)), Chapter("其他 <2>", (ODD,)))
"""The same as documents have them; the second one is explained by another document."""
