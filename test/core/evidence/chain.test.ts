/** SR-1 §6: the audit chain, and the canonical form that its digests are over. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import {
  appendEvent,
  checkChain,
  digestOf,
  excludedDigest,
  excludedObject,
  jcs,
  jsonFlaw,
  verifyCertificate,
} from "../../../src/core/evidence";
import type { AuditEvent, ChainEntry } from "../../../src/core/evidence";
import { reason, value } from "../draw/value";
import { drawn, rows } from "./drawnCase";

const event = (n: number): AuditEvent => ({
  time: `2024-06-20T10:00:0${n}+08:00`,
  action: "抽取",
  subject: `任务${n}`,
  detail: "从 400 户中抽取 33 户",
});
const chainOf = (length: number): ChainEntry[] => {
  const chain: ChainEntry[] = [];
  for (let n = 0; n < length; n++) chain.push(appendEvent(chain[n - 1] ?? null, event(n)));
  return chain;
};

test("a digest is that of the one before, a line feed and the canonical record", () => {
  const [first, second] = chainOf(2);
  const text = (n: number) =>
    `{"action":"抽取","detail":"从 400 户中抽取 33 户","number":"${n + 1}","subject":"任务${n}","time":"2024-06-20T10:00:0${n}+08:00"}`;
  const hash = (s: string) => createHash("sha256").update(s).digest("hex");
  expect(first).toEqual({ number: 1, event: event(0), previous: "", digest: hash(`\n${text(0)}`) });
  expect(second.previous).toBe(first.digest);
  expect(second.digest).toBe(hash(`${first.digest}\n${text(1)}`));
  expect(value(checkChain([first, second]))).toEqual(second);
  expect(value(checkChain([]))).toBeNull();
});

test("an entry altered, left out, moved or added is found", () => {
  const chain = chainOf(5);
  const edited = chain.map((entry, i) =>
    i === 2 ? { ...entry, event: { ...entry.event, detail: "" } } : entry,
  );
  expect(reason(checkChain(edited))).toMatchObject({ code: "evidence.chainBroken", at: "3" });
  expect(reason(checkChain(chain.filter((_, i) => i !== 2)))).toMatchObject({
    code: "evidence.chainNumber",
    found: "4",
  });
  expect(reason(checkChain([...chain].reverse())).code).toBe("evidence.chainNumber");
  const renumbered = [...chain.slice(0, 2), { ...chain[3], number: 3 }];
  expect(reason(checkChain(renumbered)).code).toBe("evidence.chainBroken");
  const broken = [{ ...chain[0], event: { ...event(0), detail: "\ud800" } }];
  expect(reason(checkChain(broken)).code).toBe("evidence.notJson");
});

test("a published head anchors a certificate that its chain holds", () => {
  const chain = chainOf(4);
  const { certificate } = drawn({ previous: chain[1].digest });
  const conclude = (head: { number: number; digest: string }, given?: readonly ChainEntry[]) => {
    const verdict = verifyCertificate(certificate, rows, { head, chain: given });
    const check = verdict.checks.find(({ id }) => id === "head");
    return check?.fault?.code ?? check?.outcome;
  };
  const head = (n: number) => ({ number: n, digest: chain[n - 1].digest });
  expect(conclude(head(2))).toBe("holds");
  expect(conclude(head(4))).toBe("notChecked");
  expect(conclude(head(4), chain)).toBe("holds");
  expect(conclude({ number: 4, digest: chain[2].digest }, chain)).toBe("evidence.chainHead");
  expect(conclude(head(4), chain.slice(0, 2))).toBe("evidence.chainHead");
  expect(conclude({ number: 1, digest: chain[0].digest }, chain.slice(0, 1))).toBe("evidence.notInChain");
});

describe("canonical JSON", () => {
  test("members run by their UTF-16 units, as RFC 8785 §3.2.3 shows", () => {
    const members = {
      "\u20ac": 1,
      "\r": 2,
      "\ufb33": 3,
      "1": 4,
      "\ud83d\ude00": 5,
      "\u0080": 6,
      "\u00f6": 7,
    };
    expect(jcs(members)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  });

  test("it is JSON of the same value, whatever the order of its members", () => {
    const json = fc.jsonValue({ depthSize: "small" }).filter((tree) => jsonFlaw(tree) === null);
    fc.assert(
      fc.property(json, (tree) => {
        expect(JSON.parse(jcs(tree))).toEqual(JSON.parse(JSON.stringify(tree)));
        expect(digestOf(JSON.parse(jcs(tree)))).toBe(digestOf(tree));
      }),
    );
    expect(jcs({ b: [1, { d: null, c: "é" }], a: true })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}');
    expect(jcs(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
  });

  test("fractions, halves of characters and bottomless nests are refused by place", () => {
    expect(jsonFlaw({ a: [1, { b: 0.1 }] })).toEqual({ at: "a[1].b", found: "0.1" });
    expect(jsonFlaw({ a: "\ud800" })?.at).toBe("a");
    expect(jsonFlaw({ "\ud800": 1 })).not.toBeNull();
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(jsonFlaw(deep)).not.toBeNull();
    for (const value of [0.5, NaN, 2 ** 53, undefined, () => 1, 1n])
      expect(() => jcs([value])).toThrow(TypeError);
  });
});

test("the excluded are digested like the frame: by the bytes of their ids, whatever they look like", () => {
  const list = [
    excludedObject("𠮷", "注销"),
    excludedObject("﨎", "当年频次已满"),
    excludedObject(" a\u200b", "人工\n排除"),
  ];
  expect(list[2]).toEqual({ id: " aU+200B", reason: "人工U+000A排除" });
  const lines = [" aU+200B\t人工U+000A排除\n", "﨎\t当年频次已满\n", "𠮷\t注销\n"];
  expect(excludedDigest(list)).toBe(createHash("sha256").update(lines.join("")).digest("hex"));
  expect(excludedDigest([])).toBe(createHash("sha256").digest("hex"));
  expect(excludedDigest([{ id: "\ud800", reason: "" }])).toMatch(/^[0-9a-f]{64}$/);
});
