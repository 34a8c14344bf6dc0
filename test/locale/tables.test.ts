import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format, languageFor, sentence } from "../../src/locale";
import type { DrawFault } from "../../src/core/draw/fault";
import type { CeremonyFault } from "../../src/core/draw/ceremonyFault";
import type { AuditFault, ReleaseFault } from "../../src/core/evidence";
import type { ResultFault } from "../../src/core/followUp/fault";
import type { LedgerFault } from "../../src/core/ledger/fault";
import type { OwnFormFault } from "../../src/core/forms";
import type { PoolFinding } from "../../src/core/registry/health";
import type { PlanFault } from "../../src/core/plan/fault";
import type { PublicityFault, PublicityNote } from "../../src/core/publicity";
import type { RollupFault } from "../../src/core/rollup/fault";
import type { TeamFault } from "../../src/core/teams/fault";
import type { DocumentFault } from "../../src/documents/fault";
import type { OutsideFault } from "../../src/documents/outside";
import type { TemplateFault } from "../../src/documents/summary";
import type { HostFault } from "../../src/hosts/fault";
import type { SheetFault } from "../../src/sheets/fault";
import type { RiskFault } from "../../src/sheets/risk";
import type { PoolSheetFault } from "../../src/sheets/pools";
import type { ReplacementEditFault, SlipFault } from "../../src/sheets/draw";
import type { TeamRequestFault, TeamSheetFault } from "../../src/sheets/teams";
import documents from "../../src/locale/zh-CN/faults-documents.json";
import draw from "../../src/locale/zh-CN/faults-draw.json";
import host from "../../src/locale/zh-CN/faults-host.json";
import ledger from "../../src/locale/zh-CN/faults-ledger.json";
import plan from "../../src/locale/zh-CN/faults-plan.json";
import pools from "../../src/locale/zh-CN/faults-pools.json";
import results from "../../src/locale/zh-CN/faults-results.json";
import publicity from "../../src/locale/zh-CN/faults-publicity.json";
import sheets from "../../src/locale/zh-CN/faults-sheets.json";
import supervision from "../../src/locale/zh-CN/faults-supervision.json";
import summary from "../../src/locale/zh-CN/faults-summary.json";
import teams from "../../src/locale/zh-CN/faults-teams.json";
import templates from "../../src/locale/zh-CN/faults-templates.json";

/** A code without a sentence does not compile. */
const complete = {
  draw: draw satisfies Record<(DrawFault | AuditFault | CeremonyFault | ReleaseFault)["code"], string>,
  ledger: ledger satisfies Record<(LedgerFault | RollupFault)["code"], string>,
  sheets: sheets satisfies Record<
    SheetFault["code"] | Exclude<ReplacementEditFault | SlipFault, DrawFault>["code"],
    string
  >,
  host: host satisfies Record<HostFault["code"], string>,
  teams: teams satisfies Record<(TeamFault | TeamRequestFault | TeamSheetFault)["code"], string>,
  plan: plan satisfies Record<PlanFault["code"], string>,
  pools: pools satisfies Record<(PoolFinding | PoolSheetFault)["code"], string>,
  templates: templates satisfies Record<OwnFormFault["code"], string>,
  results: results satisfies Record<ResultFault["code"], string>,
  supervision: supervision satisfies Record<RiskFault["code"], string>,
  summary: summary satisfies Record<TemplateFault["code"], string>,
  publicity: publicity satisfies Record<
    (PublicityFault | PublicityNote | Exclude<OutsideFault, HostFault>)["code"],
    string
  >,
  documents: documents satisfies Record<DocumentFault["code"], string>,
};

const folder = join(__dirname, "../../src/locale");
const areas = readdirSync(join(folder, "zh-CN"));
const table = (language: string, area: string): Record<string, string> =>
  JSON.parse(readFileSync(join(folder, language, area), "utf8"));
const placeholders = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

test("both languages have the same areas", () => {
  expect(readdirSync(join(folder, "en-US"))).toEqual(areas);
  expect(areas.length).toBeGreaterThan(8);
});

describe.each(areas)("%s", (area) => {
  const zh = table("zh-CN", area);
  const en = table("en-US", area);

  test("has the same keys in both languages, each with a text", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    for (const entry of [...Object.values(zh), ...Object.values(en)]) expect(entry.trim()).not.toBe("");
  });

  test("has the same placeholders in both languages", () => {
    for (const key of Object.keys(zh)) {
      const sets = [zh[key], en[key]].map((template) => [...new Set(placeholders(template))]);
      expect([key, sets[1]]).toEqual([key, sets[0]]);
    }
  });

  test("agrees with a number only where the number is given, and only in English", () => {
    for (const [key, entry] of Object.entries(en))
      for (const [, name] of entry.matchAll(/\{(\w+)\|/g))
        expect([key, placeholders(entry)]).toEqual([key, expect.arrayContaining([name])]);
    for (const [key, entry] of Object.entries(zh)) expect([key, /\{\w+\|/.test(entry)]).toEqual([key, false]);
  });

  test("speaks Chinese first and English second", () => {
    for (const [key, entry] of Object.entries(en))
      expect([key, /[！!]/.test(entry.replace(/\{\w+\}|\w+!\w+/g, ""))]).toEqual([key, false]);
  });
});

test("no two areas of faults share a code", () => {
  const codes = Object.values(complete).flatMap((area) => Object.keys(area));
  expect(new Set(codes).size).toBe(codes.length);
});

test("a placeholder without a value stays visible", () => {
  expect(format("{at}：{found}", { at: "台账!A1" })).toBe("台账!A1：{found}");
});

test("one row, two rows", () => {
  const said = (n: unknown) => format("{n} {n|row was|rows were} added.", { n });
  expect(["1", 1, "2", "1,000", "0"].map(said)).toEqual([
    "1 row was added.",
    "1 row was added.",
    "2 rows were added.",
    "1,000 rows were added.",
    "0 rows were added.",
  ]);
});

test("a fault becomes a sentence in either language", () => {
  const fault = { code: "host.sheetMissing", at: "附件1" };
  for (const language of ["zh-CN", "en-US"] as const) expect(sentence(fault, language)).toContain("附件1");
});

test("Chinese unless the program speaks English", () => {
  expect([undefined, "zh-CN", "en-US", "en", "fr-FR"].map(languageFor)).toEqual([
    "zh-CN",
    "zh-CN",
    "en-US",
    "en-US",
    "zh-CN",
  ]);
});
