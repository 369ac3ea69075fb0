import json
from pathlib import Path

from glossary_app.domain.terms import Category, DefinitionKind, Equivalent, Form, FormKind, Reference, Status
from glossary_app.exchange import json_file
from glossary_app.exchange.concepts import Concept, Explanation
from tests.unit.exchange.samples import ALL, EDITION, SPONGE


def written(tmp_path: Path) -> dict[str, list[dict[str, object]]]:
    json_file.write(ALL, tmp_path / "t.json", EDITION)
    found: dict[str, list[dict[str, object]]] = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    return found


def test_an_entry_says_all_by_the_names_of_its_fields(tmp_path: Path) -> None:
    found = written(tmp_path)
    assert {key: value for key, value in found.items() if key != "concepts"} == {
        "format": "glossary-app",
        "version": 1,
        "title": "海绵城市术语 <2024>",
    }
    assert found["concepts"][0] == {
        "headword": "海绵社区",
        "pinyin": "hǎi mián shè qū",
        "status": "accepted",
        "category": "programme",
        "forms": [
            {"text": "海社", "kind": "abbreviation"},
            {"text": "海绵小区", "kind": "variant"},
            {"text": "海綿社區", "kind": "traditional"},
            {"text": "吸水小区", "kind": "deprecated"},
        ],
        "definitions": [
            {
                "text": "能够储存雨水的社区，\n雨量 < 50 毫米 & 不积水。",
                "kind": "note",
                "preferred": True,
                "source": {
                    "document": "报告; 2024.txt",
                    "title": "某市工作报告",
                    "issued_on": "2024-03-05",
                    "page": 12,
                },
            },
            {"text": "会吸水的社区。", "kind": "manual", "preferred": False, "source": None},
        ],
        "equivalents": [
            {"language": "en", "text": "sponge community"},
            {"language": "fr", "text": "quartier éponge"},
        ],
        "tags": ["住建", "水务"],
        "notes": "问过住建局。",
        "frequency": 12,
        "documents": 3,
        "first_seen": "2023-03",
        "score": 11.242,
    }


def test_nothing_is_lost(tmp_path: Path) -> None:
    assert tuple(map(read, written(tmp_path)["concepts"])) == ALL


def read(found: dict[str, object]) -> Concept:
    """A concept again, as a reader would make it."""
    plain: dict[str, object] = dict(found)
    plain["status"] = Status(str(found["status"]))
    plain["category"] = Category(str(found["category"])) if found["category"] else None
    plain["forms"] = tuple(Form(one["text"], FormKind(one["kind"])) for one in _list(found, "forms"))
    plain["equivalents"] = tuple(Equivalent(**one) for one in _list(found, "equivalents"))
    plain["tags"] = tuple(_list(found, "tags"))
    plain["definitions"] = tuple(
        Explanation(
            one["text"],
            DefinitionKind(one["kind"]),
            one["preferred"],
            Reference(**one["source"]) if one["source"] else None,
        )
        for one in _list(found, "definitions")
    )
    return Concept(**plain)  # type: ignore[arg-type]


def _list(found: dict[str, object], key: str) -> list:  # type: ignore[type-arg]
    value = found[key]
    assert isinstance(value, list)
    return value


def test_an_entry_is_a_line(tmp_path: Path) -> None:
    json_file.write([SPONGE], tmp_path / "t.json", EDITION)
    assert len((tmp_path / "t.json").read_text(encoding="utf-8").splitlines()) == 3
