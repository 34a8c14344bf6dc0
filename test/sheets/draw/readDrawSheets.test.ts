/** A draw read back from its sheet, in memory and from a file, and every edit of it found by its cell. */
import fc from "fast-check";
import { digestOf } from "../../../src/core/evidence";
import { FileHost, blankWorkbook } from "../../../src/hosts/file";
import { ok } from "../../../src/core/result";
import { appendAudit, drawRecordNumber } from "../../../src/sheets";
import type { Grid } from "../../../src/sheets";
import { labelsOnRecord, nextLabel, readDrawSheets } from "../../../src/sheets/draw";
import { applyToGrids } from "../memoryWorkbook";
import { drawEdits, drawnFor, editedBy, label, sealedDrawn, workbookWith } from "./standing";

const { certificate } = drawnFor();
const sheet = `抽取结果_${label}`;
const standing = workbookWith(certificate);
const only = (grids: readonly Grid[]) => {
  const { draws, faults } = readDrawSheets(grids);
  expect(faults).toEqual([]);
  expect(draws).toHaveLength(1);
  return draws[0];
};
const codes = (grids: readonly Grid[]) => only(grids).faults.map(({ code }) => code);

function agrees(grids: readonly Grid[], made = certificate) {
  const draw = only(grids);
  expect(draw.faults).toEqual([]);
  expect(draw.label).toBe(made.label);
  expect(draw.facts).toMatchObject({
    label: made.label,
    recordNumber: drawRecordNumber(made, digestOf(made)),
    seed: made.seed,
    publicSeed: made.sealed?.publicSeed ?? null,
    seedSource: made.seedSource,
    frame: { digest: made.frame.digest, size: made.frame.size },
    excluded: made.excluded,
    commitment: made.commitment,
    strata: made.strata,
    rounding: "up",
    record: digestOf(made),
    operator: made.operator,
    witness: made.witness,
  });
  const bare = ({ id, stratum, rank, ticket }: (typeof made.drawn)[number]) => ({
    id,
    stratum,
    rank,
    ticket,
  });
  expect(draw.drawn.map(bare)).toEqual(made.drawn);
  expect(draw.reserve.map(bare)).toEqual(made.reserve);
}

test("what was drawn is what is read", () => agrees(standing));

test("a sealed draw is known as one", () => {
  const { certificate: sealed } = sealedDrawn();
  const grids = workbookWith(sealed);
  agrees(grids, sealed);
  expect(only(grids).sealed).toBe(true);
});

test("without a label, without a commitment, with an odd seed", () => {
  const { certificate: odd } = drawnFor({
    label: "",
    commitment: null,
    seed: "三五七：八／九 2893.250",
    seedSource: { kind: "ceremony", description: "", obtainedAt: "2024-06-20T15:00:00+08:00" },
  });
  agrees(workbookWith(odd), odd);
});

test("through a file and back", async () => {
  const host = new FileHost(blankWorkbook(), { name: "工作簿.xlsx", save: async () => ok(undefined) });
  expect((await host.apply(drawEdits([], certificate))).ok).toBe(true);
  const grids = await host.read();
  if (!grids.ok) throw new Error(grids.error.code);
  agrees(grids.value);
});

test("two draws of one task both stand; a label that stands twice is named", () => {
  const { certificate: second } = drawnFor({ label: `${label}/2`, seed: "2963.10" });
  const { draws } = readDrawSheets(workbookWith(certificate, second));
  expect(draws.map((draw) => [draw.label, draw.faults])).toEqual([
    [label, []],
    [`${label}/2`, []],
  ]);
  const { certificate: again } = drawnFor({ seed: "2963.10" });
  const twice = readDrawSheets(workbookWith(certificate, again)).draws[1];
  expect(twice.faults).toEqual([{ code: "drawSheet.labelTwice", at: twice.sheet, first: sheet, label }]);
});

test.each<[string, string | number, string | number | null, string]>([
  ["the seed", certificate.seed, "2893.26", "drawSheet.ticket"],
  ["the label", label, "QHD-2024-008", "drawSheet.ticket"],
  ["a ticket", certificate.drawn[3].ticket, "0".repeat(64), "drawSheet.ticket"],
  ["an id", certificate.drawn[3].id, "91130300MA0TESTX1R", "drawSheet.ticket"],
  ["the record's digest", digestOf(certificate), "0".repeat(64), "drawSheet.recordDiffers"],
  ["the commitment", "c".repeat(64), "d".repeat(64), "drawSheet.recordDiffers"],
  ["the size of the list", "400户", "399户", "drawSheet.recordDiffers"],
  ["a rank", 3, 4, "drawSheet.rank"],
  ["a status", "抽中", "递补", "drawSheet.status"],
  ["a status of the reserve", "递补", "抽中", "drawSheet.status"],
  ["a status that is none", "递补", "备用", "drawSheet.rowUnreadable"],
])("%s edited by hand", (_, text, instead, code) => {
  expect(codes(editedBy(standing, sheet, text, instead))).toContain(code);
});

test("a fact that cannot be read, or is gone, leaves no draw", () => {
  const digest = editedBy(standing, sheet, certificate.frame.digest, "abc");
  expect(readDrawSheets(digest)).toEqual({
    draws: [],
    faults: [
      {
        code: "drawSheet.factUnreadable",
        at: expect.stringContaining(sheet),
        label: "锁定名单校验码",
        found: "abc",
      },
    ],
  });
  const gone = readDrawSheets(editedBy(standing, sheet, "随机数（种子）", null));
  expect(gone.faults).toMatchObject([{ code: "drawSheet.factsMissing", found: "随机数（种子）" }]);
});

test("a row taken out is found wherever it stood", () => {
  const grid = standing.find((each) => each.sheet === sheet);
  const rows = only(standing).lots.map((lot) => lot.row);
  fc.assert(
    fc.property(fc.constantFrom(...rows), (row) => {
      const without = standing.map((each) =>
        each !== grid ? each : { ...each, values: each.values.filter((_, i) => i !== row - each.row) },
      );
      expect(codes(without).length).toBeGreaterThan(0);
    }),
  );
});

test("a sheet that was sorted holds the same draw", () => {
  const first = only(standing).lots[0].row;
  const sorted = standing.map((grid) =>
    grid.sheet !== sheet
      ? grid
      : { ...grid, values: [...grid.values.slice(0, first), ...[...grid.values.slice(first)].reverse()] },
  );
  expect(codes(sorted)).toEqual([]);
});

test("a draw that 操作记录 does not hold is said to be so", () => {
  const alone = standing.filter((grid) => grid.sheet === sheet);
  expect(only(alone).faults).toEqual([{ code: "drawSheet.notOnRecord", at: sheet, label }]);
});

test("labels on record: drawn, and published though never drawn; the result sheet may be gone", () => {
  const event = { time: "t", action: "事先公布校验码", subject: "RW-9", detail: "名单400户" };
  const more = applyToGrids(standing, appendAudit(standing, event));
  expect(
    labelsOnRecord(more.filter((grid) => grid.sheet !== sheet))
      .slice()
      .sort(),
  ).toEqual([label, "RW-9"]);
});

test.each(["锁定名单", "抽取中止"])("a label is taken once 操作记录 says %s", (action) => {
  const grids = applyToGrids([], appendAudit([], { time: "t", action, subject: "RW-9", detail: "" }));
  expect(labelsOnRecord(grids)).toEqual(["RW-9"]);
  expect(nextLabel(labelsOnRecord(grids), "RW-9")).toBe("RW-9/2");
});

test.each<[readonly string[], string, string]>([
  [[], "RW", "RW"],
  [["RW"], "RW", "RW/2"],
  [["RW", "RW/2"], "RW", "RW/3"],
  [["RW", "RW/2"], "RW/2", "RW/3"],
  [["RW", "RW/9", "RW/x", "RW-1/2", "RW/02"], "RW", "RW/10"],
  [["RW/2"], "RW", "RW/3"],
  [["2024/3"], "2024/3", "2024/3/2"],
  [["2024/3", "2024/3/2"], "2024/3", "2024/3/3"],
])("beside %j the next of %s is %s", (existing, task, next) => expect(nextLabel(existing, task)).toBe(next));

test("a next label is never taken", () => {
  const labels = fc.constantFrom("RW", "RW/1", "RW/2", "RW/3", "RW/10", "2024/3");
  fc.assert(
    fc.property(fc.array(labels), labels, (existing, task) =>
      expect(existing).not.toContain(nextLabel(existing, task)),
    ),
  );
});
