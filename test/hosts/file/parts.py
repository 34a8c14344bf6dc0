"""Looks into .xlsx files without any code of the product: zipfile and an XML parser of another language.

compare A B      parts that are the same, changed, added, removed; every XML part of B must be well-formed
search FILE ...  which of the needles (read from standard input as JSON) stand in which part, text or markup
order FILE PART  the local names of the children of a part's root
"""
import io, json, sys, zipfile
import xml.etree.ElementTree as tree


def parts(path):
    with zipfile.ZipFile(path) as z:
        assert z.testzip() is None
        names = z.namelist()
        assert len(names) == len(set(names)), "a part twice"
        return {name: z.read(name) for name in names}


def is_xml(name):
    return name.endswith((".xml", ".rels", ".vml"))


def compare(a, b):
    before, after = parts(a), parts(b)
    for name, content in after.items():
        if is_xml(name):
            tree.fromstring(content)
    both = [n for n in after if n in before]
    return {
        "same": [n for n in both if before[n] == after[n]],
        "changed": [n for n in both if before[n] != after[n]],
        "added": [n for n in after if n not in before],
        "removed": [n for n in before if n not in after],
    }


def strings(content):
    """All text, attribute values and names of an XML part, with references resolved, in one string."""
    found = []
    for _, element in tree.iterparse(io.BytesIO(content)):
        found += [element.tag, element.text or "", element.tail or "", *element.attrib.keys(), *element.attrib.values()]
    return "\n".join(found)


def search(path, needles):
    found = []
    for name, content in parts(path).items():
        raw = content.decode("utf-8", "replace") + content.decode("utf-16-le", "replace") + content.decode("gb18030", "replace")
        text = strings(content) if is_xml(name) else ""
        found += [[needle, name] for needle in needles if needle in raw or needle in text or needle in name]
    return found


def order(path, part):
    return [child.tag.split("}")[-1] for child in tree.fromstring(parts(path)[part])]


command, *rest = sys.argv[1:]
if command == "compare":
    result = compare(*rest)
elif command == "search":
    result = search(rest[0], json.load(sys.stdin))
else:
    result = order(*rest)
json.dump(result, sys.stdout, ensure_ascii=False)
