/** The copy of 操作记录 in XML, and what a comparison with it may and may not say. */
import fc from "fast-check";
import { DOMParser } from "@xmldom/xmldom";
import { appendEvent, auditXml, checkChain, compareChains, parseAuditXml } from "../../../src/core/evidence";
import type { AuditEvent, ChainEntry } from "../../../src/core/evidence";

const texts = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .map((text) => text.replace(/[\ufffe\uffff]/g, ""));
const kept = fc
  .oneof(
    texts,
    fc.constantFrom('<a b="c">&amp;\n\t', "]]>", "'\"", "&#10;", "/>", "<entry number='1'/>", "\u2028\u2029"),
  )
  .map((text) => text.replace(/(?!\n)\p{Cc}/gu, ""));
const event: fc.Arbitrary<AuditEvent> = fc.record({ time: kept, action: kept, subject: kept, detail: kept });
const chainOf = (events: readonly AuditEvent[]) =>
  events.reduce<ChainEntry[]>(
    (chain, each) => [...chain, appendEvent(chain[chain.length - 1] ?? null, each)],
    [],
  );
const chains = fc.array(event, { maxLength: 6 }).map(chainOf);
const five = chainOf(
  Array.from({ length: 5 }, (_, i) => ({
    time: `t${i}`,
    action: "抽取",
    subject: `RW-${i}`,
    detail: `d${i}`,
  })),
);

test("all records come back, whatever stands in them", () => {
  fc.assert(
    fc.property(chains, (chain) =>
      expect(parseAuditXml(auditXml(chain))).toEqual({ ok: true, value: chain }),
    ),
  );
});

test("a parser that is not ours reads the same", () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const tree = new DOMParser().parseFromString(auditXml(chain), "text/xml");
      expect(tree.documentElement?.namespaceURI).toBe("urn:sr:audit:1");
      const entries = Array.from(tree.getElementsByTagName("entry"));
      expect(entries.map((e) => e.getAttribute("detail"))).toEqual(chain.map((e) => e.event.detail));
    }),
  );
});

test("line ends of XML 1.1 and what a parser may fold come back from either parser", () => {
  const detail = "a\u2028b\u2029c\u0085d\u007fe\tf\ng\rh";
  const xml = auditXml(chainOf([{ time: "t", action: "抽取", subject: "RW", detail }]));
  const read = parseAuditXml(xml);
  expect(read.ok && read.value[0].event.detail).toBe(detail);
  const tree = new DOMParser().parseFromString(xml, "text/xml");
  expect(tree.getElementsByTagName("entry")[0].getAttribute("detail")).toBe(detail);
});

test("another program may write it anew: prefix, quotes, order, declaration, hexadecimal references", () => {
  const [{ digest }] = five;
  const xml =
    `<?xml version="1.0"?>\n<!-- <entry/> --><a:audit count='1' xmlns:a="urn:sr:audit:1">\r\n` +
    `<a:entry digest='${digest}' previous="" detail="d0&#xA;>" subject='RW-0' action="抽取" time="t0" number="1"></a:entry></a:audit>`;
  const read = parseAuditXml(xml);
  expect(read.ok && read.value[0].event.detail).toBe("d0\n>");
});

test.each([
  ["", "—"],
  ["<data/>", "data"],
  ['<audit xmlns="urn:sr:audit:2" count="0"/>', "urn:sr:audit:2"],
  ['<audit xmlns="urn:sr:audit:1" count="2"></audit>', "0 / 2"],
  ['<audit xmlns="urn:sr:audit:1" count="1"><entry number="1"/></audit>', "time"],
])("%s is no copy that this program reads", (xml, found) => {
  expect(parseAuditXml(xml)).toEqual({ ok: false, error: { code: "audit.copyUnreadable", found } });
});

const altered = (index: number, more: Partial<AuditEvent>) =>
  five.map((entry, i) => (i === index ? { ...entry, event: { ...entry.event, ...more } } : entry));
const remade = chainOf(altered(2, { detail: "另一" }).map((entry) => entry.event));

test("equal, missing, behind: none of them is tampering", () => {
  expect(compareChains(five, five)).toEqual({ state: "equal" });
  expect(compareChains([], null)).toEqual({ state: "equal" });
  expect(compareChains(five, null)).toEqual({ state: "copyMissing", count: 5 });
  expect(compareChains(five, [])).toEqual({ state: "copyMissing", count: 5 });
  expect(compareChains(five, five.slice(0, 3))).toEqual({ state: "copyBehind", from: 4, count: 2 });
});

test("an edited row is named with what it said", () => {
  const found = compareChains(altered(2, { detail: "另一" }), five);
  expect(found).toMatchObject({ state: "rowEdited", index: 2, field: "detail", remade: false, was: five[2] });
  expect(compareChains(remade, five)).toMatchObject({
    state: "rowEdited",
    index: 2,
    remade: true,
    was: five[2],
  });
});

test("cut at the end and in the middle", () => {
  expect(compareChains(five.slice(0, 3), five)).toEqual({
    state: "tableCut",
    index: 3,
    missing: five.slice(3),
  });
  expect(compareChains([], five)).toEqual({ state: "tableCut", index: 0, missing: five });
  const without = [five[0], five[3], five[4]];
  expect(compareChains(without, five)).toEqual({ state: "tableCut", index: 1, missing: five.slice(1, 3) });
});

test("rows that do not follow, without a copy or beyond it, are broken and not explained", () => {
  expect(compareChains(altered(2, { detail: "另一" }), null)).toEqual({ state: "broken", index: 2 });
  expect(compareChains(altered(4, { detail: "另一" }), five.slice(0, 3))).toEqual({
    state: "broken",
    index: 4,
  });
  const inserted = [...five.slice(0, 2), { ...five[1], number: 3 }, ...five.slice(2)];
  expect(compareChains(inserted, five)).toEqual({ state: "broken", index: 2 });
});

test("any one change of the table is found", () => {
  const fields = ["time", "action", "subject", "detail"] as const;
  fc.assert(
    fc.property(fc.nat(4), fc.constantFrom(...fields), fc.string(), (index, field, text) => {
      fc.pre(text !== five[index].event[field]);
      const table = altered(index, { [field]: text });
      expect(compareChains(table, five)).toMatchObject({ state: "rowEdited", index, field });
      expect(compareChains(table, null)).toMatchObject({ state: "broken", index });
      expect(/\p{Cs}/u.test(text) || !checkChain(table).ok).toBe(true);
    }),
  );
});
