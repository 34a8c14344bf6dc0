/** `sr draw` and `sr verify` on the frame of vectors/draw-400.json, as the program that people start. */
import { existsSync, readFileSync } from "node:fs";
import type { Certificate } from "../../src/core/evidence";
import { encodeCsv } from "../../scripts/sample/csv";
import { applyEdits, blankWorkbook } from "../../src/hosts/file";
import type { Edit } from "../../src/sheets/edit";
import { csvOf, drawArguments, idHeader, stratumHeader, vector } from "./draw400";
import { scratch, spawnSr, sr } from "./sr";

const file = scratch();
const frame = file("frame.csv", csvOf(vector.frame));
const certificate = file("cert.json");
const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Certificate;

/** Ids by stratum, in the order of the certificate. */
function byStratum(lots: Certificate["drawn"]): Record<string, string[]> {
  const found: Record<string, string[]> = Object.fromEntries(
    Object.keys(vector.result).map((key) => [key, []]),
  );
  for (const { id, stratum } of lots) found[stratum].push(id);
  return found;
}

const expected = (part: "drawn" | "reserve") =>
  Object.fromEntries(Object.entries(vector.result).map(([key, result]) => [key, result[part]]));

beforeAll(() => {
  const ran = spawnSr(drawArguments(frame, certificate));
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: "" });
});

test("draws exactly the vector's result, reserve and digest", () => {
  const drawn = read(certificate);
  expect(byStratum(drawn.drawn)).toEqual(expected("drawn"));
  expect(byStratum(drawn.reserve)).toEqual(expected("reserve"));
  expect(drawn.frame.digest).toBe(vector.frameDigest);
  expect(drawn.frame.columns).toEqual({ id: idHeader, stratum: stratumHeader });
  expect([drawn.seed, drawn.label]).toEqual([vector.seed, vector.label]);
});

test("verify says yes", () => {
  const ran = spawnSr(["verify", certificate, "--frame", frame]);
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(ran.out).toContain("核验成立");
});

test("verify says no as a process too", () => {
  const [first, ...rest] = vector.frame;
  const changed = file("changed.csv", csvOf([{ ...first, id: "91130302QX00000000" }, ...rest]));
  const ran = spawnSr(["verify", certificate, "--frame", changed]);
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("不成立");
});

test("verify says no after any one id is changed", async () => {
  for (let i = 0; i < vector.frame.length; i++) {
    const { id } = vector.frame[i];
    const other = id.slice(0, 17) + (id[17] === "0" ? "1" : "0");
    const changed = vector.frame.map((row, place) => (place === i ? { ...row, id: other } : row));
    const ran = await sr(["verify", certificate, "--frame", file("one.csv", csvOf(changed))]);
    expect([id, ran.code]).toEqual([id, 1]);
  }
});

test("verify says no after any one drawn id of the certificate is changed", async () => {
  const good = read(certificate);
  for (let i = 0; i < good.drawn.length; i++) {
    const drawn = good.drawn.map((lot, place) => (place === i ? { ...lot, id: "91130302QX00000000" } : lot));
    const forged = file("forged.json", JSON.stringify({ ...good, drawn }));
    expect((await sr(["verify", forged, "--frame", frame])).code).toBe(1);
  }
});

const columns = [
  ["前言", null, null],
  [null, stratumHeader, idHeader],
  ...vector.frame.map(({ id, stratum }) => [null, stratum, id]),
];
const lines = columns.map((row) => row.map((cell) => cell ?? "").join(",")).join("\n");

function workbook(): Uint8Array {
  const sheet = "名单";
  const edits: Edit[] = [
    { kind: "addSheet", sheet },
    { kind: "setValues", sheet, row: 3, column: 2, values: columns },
  ];
  const bytes = applyEdits(blankWorkbook(), edits);
  if (!bytes.ok) throw new Error(bytes.error.code);
  return bytes.value;
}

test.each([
  ["a title above the header, other columns first", "titled.csv", () => lines],
  ["GB 18030", "gb.csv", () => encodeCsv(lines, "gb18030")],
  ["an .xlsx file whose table starts at C4", "frame.xlsx", workbook],
])("draws the same from %s", async (_what, name, content) => {
  const out = file(`${name}.json`);
  const ran = await sr(drawArguments(file(name, content()), out));
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(byStratum(read(out).drawn)).toEqual(expected("drawn"));
  expect(read(out).frame.digest).toBe(vector.frameDigest);
});

test("keys of rates are normalised like strata and split at the last =", async () => {
  const list = file("keys.csv", "编号,类\n1,Ａ\n2,A \n3,x=y\n");
  const out = file("keys.json");
  const rates = ["--rate", " Ａ=50%", "--rate", "x=y=100%"];
  const ran = await sr(["draw", "--frame", list, "--id", "编号", "--stratum", "类", "--seed", "s", ...rates, "--out", out]); // prettier-ignore
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(read(out).strata.map(({ key, size, drawn }) => [key, size, drawn])).toEqual([
    ["A", 2, 1],
    ["x=y", 1, 1],
  ]);
});

test("a rate for an absent stratum warns; a stratum without a rate is an error and nothing is written", async () => {
  const list = file("absent.csv", "编号,类\n1,A\n2,B\n");
  const args = (out: string, ...rates: string[]) =>
    ["draw", "--frame", list, "--id", "编号", "--stratum", "类", "--seed", "s", "--out", out].concat(
      rates.flatMap((rate) => ["--rate", rate]),
    );
  const warned = await sr(args(file("warned.json"), "A=50%", "B=50%", "C=50%"));
  expect(warned.code).toBe(0);
  expect(warned.err).toContain("C");
  const refused = await sr(args(file("refused.json"), "A=50%"));
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("B");
  expect(existsSync(file("refused.json"))).toBe(false);
});

test("without strata: a count, a total, a rate of the whole list", async () => {
  const list = file("plain.csv", "编号\n" + Array.from({ length: 40 }, (_, i) => `00${i}`).join("\n"));
  const drawn = async (...rule: string[]) => {
    const out = file("plain.json");
    const ran = await sr(["draw", "--frame", list, "--id", "编号", "--seed", "s", ...rule, "--out", out]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    return read(out).drawn.map(({ id }) => id);
  };
  const five = await drawn("--count", "=5");
  expect(five).toHaveLength(5);
  for (const id of five) expect(id).toMatch(/^00\d+$/);
  expect(await drawn("--count", "5")).toEqual(five);
  expect(await drawn("--total", "5")).toEqual(five);
  expect(await drawn("--rate", "12.5%")).toEqual(five);
});

test("an input is never overwritten", async () => {
  const ran = await sr(drawArguments(frame, frame));
  expect(ran.code).toBe(1);
  expect(readFileSync(frame, "utf8")).toBe(csvOf(vector.frame));
});
