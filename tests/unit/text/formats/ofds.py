"""Makes .ofd files out of the objects that a test is about."""

from collections.abc import Mapping
from types import MappingProxyType

from tests.unit.text.formats.packing import zipped

SIZE = 4.2
"""Millimetres: the running text of official documents is set in it."""
NOTHING: Mapping[str, str | bytes] = MappingProxyType({})
ROOT = "<DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody>"


def xml(name: str, content: str) -> str:
    return f'<ofd:{name} xmlns:ofd="http://www.ofdspec.org/2016">{_named(content)}</ofd:{name}>'


def _named(content: str) -> str:
    """The elements in the namespace of the standard."""
    return content.replace("</", "\0").replace("<", "<ofd:").replace("\0", "</ofd:")


def text(words: str, x: float = 25, y: float = 40, *, size: float = SIZE, more: str = "") -> str:
    """Words on a line whose upper edge is at `y`."""
    code = f'<TextCode X="0" Y="{size}" DeltaX="g {len(words) - 1} {size}">{words}</TextCode>'
    return words_in(code, f"{x} {y} {size * len(words)} {size}", size=size, more=more)


def words_in(codes: str, boundary: str = "25 40 100 4.2", *, size: float = SIZE, more: str = "") -> str:
    return f'<TextObject Boundary="{boundary}" Font="1" Size="{size}"{more}>{codes}</TextObject>'


def page(content: str, before: str = "") -> str:
    return xml("Page", f"{before}<Content><Layer>{content}</Layer></Content>")


def document(pages: Mapping[str, str], *, common: str = "") -> str:
    places = "".join(f'<Page ID="{at}" BaseLoc="{path}"/>' for at, path in enumerate(pages))
    return xml("Document", f"<CommonData>{common}</CommonData><Pages>{places}</Pages>")


def package(*pages: str, common: str = "", beside: Mapping[str, str | bytes] = NOTHING) -> bytes:
    """A package of these pages, and of what is beside `Document.xml`."""
    placed = {f"Pages/Page_{at}/Content.xml": one for at, one in enumerate(pages)}
    members = {"OFD.xml": xml("OFD", ROOT), "Doc_0/Document.xml": document(placed, common=common)}
    members |= {f"Doc_0/{path}": one for path, one in placed.items()}
    return zipped(members | {f"Doc_0/{path}": one for path, one in beside.items()})


def scan(pictures: Mapping[str, bytes], *pages: str) -> bytes:
    """A package of a page of A4 for each picture, by its name, with a seal on it, and of further pages."""
    shown, files = [], ""
    for at, name in enumerate(pictures):
        whole, seal = (f'<ImageObject ResourceID="{at}" Boundary="0 0 {width} 297"/>' for width in (210, 40))
        shown.append(page(whole + seal))
        files += f'<MultiMedia ID="{at}"><MediaFile>{name}</MediaFile></MultiMedia>'
    resources = xml("Res", files).replace("<ofd:Res", '<ofd:Res BaseLoc="Res"')
    return package(
        *shown,
        *pages,
        common="<DocumentRes>DocumentRes.xml</DocumentRes>",
        beside={"DocumentRes.xml": resources, **{f"Res/{name}": data for name, data in pictures.items()}},
    )
