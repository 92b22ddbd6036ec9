"""Reads a PPTX as a stranger would: the parts of the zip, their relations, charts, worksheets and notes."""

import io
import posixpath
from dataclasses import dataclass
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
EMU = 12_700
Box = tuple[float, float, float, float]


class Package:
    """The parts of a file and how they are related."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(io.BytesIO(data)) as package:
            self.infos = package.infolist()
            self.parts = {info.filename: package.read(info) for info in self.infos}

    def xml(self, part: str) -> etree._Element:
        return etree.fromstring(self.parts[part])

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Id of a relation → the last word of its type, and the part that it leads to."""
        folder, name = posixpath.split(part)
        listed = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        if listed not in self.parts:
            return {}
        found = {}
        for each in self.xml(listed):
            target = posixpath.normpath(posixpath.join("/", folder, each.get("Target")))[1:]
            found[each.get("Id")] = each.get("Type").rsplit("/", 1)[1], target
        return found

    def slides(self) -> list["Shown"]:
        """In the order in which they are shown."""
        main = "ppt/presentation.xml"
        found = self.relations(main)
        return [Shown(self, found[each.get(f"{R}id")][1]) for each in self.xml(main).iter(f"{P}sldId")]


@dataclass(frozen=True)
class Series:
    """What a series of a chart draws."""

    name: str
    values: dict[int, float]
    labels: dict[int, str]
    fill: etree._Element


@dataclass
class Shown:
    """One slide."""

    package: Package
    part: str

    @property
    def root(self) -> etree._Element:
        return self.package.xml(self.part)

    def related(self, kind: str) -> list[str]:
        return [part for name, part in self.package.relations(self.part).values() if name == kind]

    @property
    def texts(self) -> list[str]:
        """The words of each shape."""
        return [words(shape) for shape in self.root.iter(f"{P}sp")]

    @property
    def title(self) -> str:
        (shape,) = (each for each in self.root.iter(f"{P}sp") if each.find(f".//{P}ph[@type='title']") is not None)
        return words(shape)

    @property
    def told(self) -> list[str]:
        """The descriptions of charts and pictures."""
        kinds = (f"{P}graphicFrame", f"{P}pic")
        return [each.find(f".//{P}cNvPr").get("descr") for each in self.root.iter(*kinds)]

    @property
    def boxes(self) -> dict[str, list[Box]]:
        """Name of a shape → left, top, right and bottom in points."""
        found: dict[str, list[Box]] = {}
        for shape in self.root.iter(f"{P}sp", f"{P}graphicFrame", f"{P}pic"):
            place = next(shape.iter(f"{A}xfrm", f"{P}xfrm"))
            (left, top), (width, height) = (tuple(int(each) / EMU for each in end.values()) for end in place[:2])
            found.setdefault(shape.find(f".//{P}cNvPr").get("name"), []).append((left, top, left + width, top + height))
        return found

    @property
    def notes(self) -> str:
        (part,) = self.related("notesSlide")
        return words(self.package.xml(part))

    @property
    def chart(self) -> "Chart":
        (part,) = self.related("chart")
        return Chart(self.package, part)


@dataclass
class Chart:
    """A native chart and its worksheet."""

    package: Package
    part: str

    @property
    def root(self) -> etree._Element:
        return self.package.xml(self.part)

    @property
    def series(self) -> list[Series]:
        return [_series(each) for each in self.root.iter(f"{C}ser")]

    @property
    def names(self) -> list[str]:
        return [each.findtext(f"{C}v") for each in self.root.find(f".//{C}cat").iter(f"{C}pt")]

    @property
    def sizes(self) -> set[float]:
        """Sizes of type in points."""
        return {int(each.get("sz")) / 100 for each in self.root.iter(f"{A}rPr", f"{A}defRPr") if each.get("sz")}

    @property
    def rows(self) -> list[tuple[object, ...]]:
        """The worksheet, formulas as what they are."""
        ((_, part),) = self.package.relations(self.part).values()
        return list(load_workbook(io.BytesIO(self.package.parts[part])).active.iter_rows(values_only=True))


def words(root: etree._Element) -> str:
    """Its paragraphs, one a line."""
    return "\n".join("".join(run.text or "" for run in line.iter(f"{A}t")) for line in root.iter(f"{A}p"))


def values(numbers: etree._Element) -> dict[int, float]:
    return {int(each.get("idx")): float(each.findtext(f"{C}v")) for each in numbers.iter(f"{C}pt")}


def _series(each: etree._Element) -> Series:
    drawn = each.find(f"{C}val") if each.find(f"{C}val") is not None else each.find(f"{C}yVal")
    labels = {int(label.find(f"{C}idx").get("val")): words(label) for label in each.iter(f"{C}dLbl")}
    return Series(each.findtext(f"{C}tx//{C}v"), values(drawn), labels, each.find(f"{C}spPr"))
