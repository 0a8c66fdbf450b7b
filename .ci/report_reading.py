"""A report as a tree, read with Python's own parser: no browser, no script."""

import html.parser
import re

VOID = {"meta", "br", "img", "link", "input", "hr", "col", "source"}


class Node:
    """An element with its attributes and what is inside it, in order."""

    def __init__(self, tag: str, attributes: dict):
        self.tag = tag
        self.attributes = attributes
        self.inside: list = []

    @property
    def text(self) -> str:
        """All text inside, one after the other."""
        return "".join(item if isinstance(item, str) else item.text for item in self.inside)

    def all(self, tag: str, name: str = "") -> list["Node"]:
        """Elements of a tag with a class, wherever they are inside."""
        found = []
        for item in self.inside:
            if isinstance(item, str):
                continue
            if item.tag == tag and name in ["", *item.attributes.get("class", "").split()]:
                found.append(item)
            found += item.all(tag, name)
        return found

    def with_id(self, *parts: str) -> list["Node"]:
        """Elements whose id contains all of these."""
        found = []
        for item in self.inside:
            if isinstance(item, str):
                continue
            if all(part in item.attributes.get("id", "") for part in parts):
                found.append(item)
            found += item.with_id(*parts)
        return found

    def table(self) -> tuple[list[str], list[list[str]]]:
        """Heads and cells of the first table inside."""
        table = self.all("table")[0]
        heads = [cell.text for cell in table.all("thead")[0].all("th")]
        body = table.all("tbody")[0].all("tr")
        return heads, [[cell.text for cell in row.inside
                        if isinstance(cell, Node) and cell.tag in ("th", "td")] for row in body]

    def facts(self) -> dict[str, str]:
        """The lists of facts inside: what stands beside each word."""
        words, values = self.all("dt"), self.all("dd")
        return {word.text: value.text for word, value in zip(words, values)}

    def drawn(self) -> list[str]:
        """The texts of the drawing inside, in order."""
        return [item.text for svg in self.all("svg") for item in svg.all("text")]


class _Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self.open = [self.root]

    def handle_starttag(self, tag, attributes):
        node = Node(tag, {key: value or "" for key, value in attributes})
        self.open[-1].inside.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag, attributes):
        self.open[-1].inside.append(Node(tag, {key: value or "" for key, value in attributes}))

    def handle_endtag(self, tag):
        while len(self.open) > 1:
            if self.open.pop().tag == tag:
                return

    def handle_data(self, data):
        self.open[-1].inside.append(data)


def read(path, language: str) -> Node:
    """The half of a report in one language, without the files that its links save."""
    text = re.sub(r"href='data:[^']*'", "", path.read_text(encoding="utf-8"))
    reader = _Reader()
    reader.feed(text)
    return [part for part in reader.root.all("div", "half")
            if language in part.attributes["class"].split()][0]
