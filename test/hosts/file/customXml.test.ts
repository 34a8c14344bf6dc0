/** The copy of 操作记录 in a file: added with all that points to it, replaced in place, read by others. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, strFromU8, strToU8, zipSync } from "fflate";
import { convertByLibreOffice } from "../../libreOffice";
import { ok } from "../../../src/core/result";
import { FileHost, blankWorkbook } from "../../../src/hosts/file";

const namespace = "urn:sr:audit:1";
const xmlOf = (text: string) => `<audit xmlns="${namespace}" count="0">${text}</audit>`;
const hostOf = (bytes: Uint8Array, name = "工作簿.xlsx") =>
  new FileHost(bytes, { name, save: async () => ok(undefined) });
const bytesOf = async (host: FileHost) => {
  const bytes = await host.bytes();
  if (!bytes.ok) throw new Error(bytes.error.code);
  return bytes.value;
};
const parts = async (host: FileHost) => unzipSync(await bytesOf(host));
const add = { kind: "addSheet", sheet: "新" } as const;

test("what was written is read, and by the next program that opens the bytes", async () => {
  const host = hostOf(blankWorkbook());
  expect(await host.readPart(namespace)).toEqual(ok(null));
  expect(await host.writePart(namespace, xmlOf("一"))).toEqual(ok(undefined));
  expect(await host.readPart(namespace)).toEqual(ok(xmlOf("一")));
  expect(await hostOf(await bytesOf(host)).readPart(namespace)).toEqual(ok(xmlOf("一")));
  expect(await host.readPart("urn:other")).toEqual(ok(null));
});

test("there is one part of a namespace, beside those of others", async () => {
  const host = hostOf(blankWorkbook());
  await host.writePart("urn:other", '<o:x xmlns:o="urn:other"/>');
  await host.writePart(namespace, xmlOf("一"));
  const before = await parts(host);
  await host.writePart(namespace, xmlOf("二"));
  const after = await parts(host);
  expect(await host.readPart(namespace)).toEqual(ok(xmlOf("二")));
  expect(await host.readPart("urn:other")).toEqual(ok('<o:x xmlns:o="urn:other"/>'));
  expect(Object.keys(after).filter((name) => /^customXml\/item\d/.test(name))).toHaveLength(2);
  const changed = Object.keys(after).filter((name) => strFromU8(after[name]) !== strFromU8(before[name]));
  expect(changed).toEqual(["customXml/item2.xml"]);
  const ids = [1, 2].map(
    (n) => /\{[0-9A-F-]{36}\}/.exec(strFromU8(after[`customXml/itemProps${n}.xml`]))?.[0],
  );
  expect(new Set(ids).size).toBe(2);
});

test("adding it touches nothing but the lists of parts", async () => {
  const host = hostOf(blankWorkbook());
  const before = await parts(host);
  await host.writePart(namespace, xmlOf(""));
  const after = await parts(host);
  const changed = Object.keys(before).filter((name) => strFromU8(after[name]) !== strFromU8(before[name]));
  expect(changed.sort()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]);
});

test("an undo takes the edits back and leaves the part; a later apply still stands in its way", async () => {
  const host = hostOf(blankWorkbook());
  const applied = await host.apply([add]);
  await host.writePart(namespace, xmlOf("三"));
  expect(applied.ok && (await applied.value.undo())).toEqual(ok(undefined));
  expect(await host.readPart(namespace)).toEqual(ok(xmlOf("三")));
  const sheets = await host.sheets();
  expect(sheets.ok && sheets.value.map(({ name }) => name)).toEqual(["Sheet1"]);
  const first = await host.apply([add]);
  await host.apply([{ kind: "addSheet", sheet: "再" }]);
  await host.writePart(namespace, xmlOf("四"));
  expect(first.ok && (await first.value.undo())).toMatchObject({
    ok: false,
    error: { code: "host.changedSince" },
  });
});

test("a part of somebody's that is broken is passed over", async () => {
  const files = unzipSync(blankWorkbook());
  const broken = zipSync({ ...files, "customXml/item1.xml": strToU8("<oops") });
  const host = hostOf(broken);
  expect(await host.readPart(namespace)).toEqual(ok(null));
  await host.writePart(namespace, xmlOf("五"));
  expect(await host.readPart(namespace)).toEqual(ok(xmlOf("五")));
});

test("what is no workbook is refused", async () => {
  expect(await hostOf(strToU8("not a zip")).readPart(namespace)).toMatchObject({
    error: { code: "file.notZip" },
  });
});

test("LibreOffice opens the file, and a reader of packages finds the part through its relationships", async () => {
  const host = hostOf(blankWorkbook());
  await host.apply([{ kind: "setValues", sheet: "Sheet1", row: 0, column: 0, values: [["操作记录"]] }]);
  await host.writePart(namespace, xmlOf("六"));
  const folder = mkdtempSync(join(tmpdir(), "sr-xml-"));
  writeFileSync(join(folder, "a.xlsx"), await bytesOf(host));
  convertByLibreOffice("csv:Text - txt - csv (StarCalc):44,34,76", folder, [join(folder, "a.xlsx")]);
  expect(readFileSync(join(folder, "a.csv"), "utf8").trim()).toBe("操作记录");
  const script = `
import sys, zipfile, posixpath, xml.etree.ElementTree as E
z = zipfile.ZipFile(sys.argv[1]); R = '{http://schemas.openxmlformats.org/package/2006/relationships}Relationship'
def rels(part):
    d, b = posixpath.split(part); n = posixpath.join(d, '_rels', b + '.rels')
    return [(r.get('Type').split('/')[-1], posixpath.normpath(posixpath.join('/' + d, r.get('Target')))[1:]) for r in E.fromstring(z.read(n))]
book = [t for k, t in rels('') if k == 'officeDocument'][0] if '_rels/.rels' in z.namelist() else 'xl/workbook.xml'
items = [t for k, t in rels(book) if k == 'customXml']
types = z.read('[Content_Types].xml').decode()
for item in items:
    props = [t for k, t in rels(item) if k == 'customXmlProps'][0]
    print(E.fromstring(z.read(item)).text, E.fromstring(z.read(props))[0][0].attrib.popitem()[1], '/' + props in types)
`;
  const read = spawnSync("python3", ["-c", script, join(folder, "a.xlsx")], { encoding: "utf8" });
  expect(read.stderr).toBe("");
  expect(read.stdout.trim()).toBe(`六 ${namespace} True`);
}, 60_000);
