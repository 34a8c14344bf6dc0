import { readFileSync } from "node:fs";
import { join } from "node:path";
import "./excel";
import faults from "../../src/locale/zh-CN/faults-functions.json";
import type { FunctionFault } from "../../src/functions/fault";
import { byId } from "../../src/functions/associate";
import { functionWords, languages } from "../../src/locale";
import { generatedFiles, localized, readMetadata, root, textsOf } from "../../scripts/function-catalogue";
import type { Metadata } from "../../scripts/function-catalogue";

/** What was promised. Ids never change: they stand in people's workbooks. */
const promised: Readonly<Record<string, readonly string[]>> = {
  DRAW: ["list", "count", "seed", "[label]"],
  "DRAW.STRATA": ["list", "strata", "rates", "seed", "[label]"],
  RESERVE: ["list", "count", "after", "seed", "[label]"],
  TICKET: ["ids", "seed", "[label]"],
  RANK: ["id", "list", "seed", "[label]"],
  ALLOCATE: ["sizes", "rates"],
  DIGEST: ["list", "[strata]"],
  RATIO: ["part", "whole"],
  MET: ["part", "whole", "goal"],
  NEED: ["part", "whole", "goal"],
  COUNT: ["ledger", "form", "row", "measure", "[until]", "[settings]"],
  USCC: ["codes"],
  DUE: ["date", "days"],
  VERIFY: ["list", "drawn", "seed", "[label]"],
};
const ranges = ["list", "strata", "rates", "ids", "sizes", "ledger", "settings", "codes", "drawn"];

/** A code without a sentence does not compile. */
const sentences: Record<FunctionFault["code"], string> = faults;

let metadata: Metadata;
beforeAll(async () => {
  const read = await readMetadata();
  expect(read.errors).toEqual([]);
  metadata = read.metadata;
});

test("exactly the promised functions, with their parameters", () => {
  const found = metadata.functions.map(({ id, parameters }) => [
    id,
    parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)),
  ]);
  expect(Object.fromEntries(found)).toEqual(promised);
  for (const { id, name } of metadata.functions) expect(name).toBe(id);
});

test("ranges are matrices, and nothing is volatile or streams", () => {
  for (const { id, parameters, options } of metadata.functions) {
    // RATES of ALLOCATE and the like take any[][]; a goal or a seed is one value.
    for (const { name, dimensionality } of parameters)
      expect([id, name, dimensionality === "matrix"]).toEqual([id, name, ranges.includes(name)]);
    expect(options).toBeUndefined();
  }
});

test("every id is tied to its function, which takes as many arguments", () => {
  expect(Object.keys(byId).sort()).toEqual(Object.keys(promised).sort());
  for (const { id, parameters } of metadata.functions)
    expect([id, byId[id as keyof typeof byId].length]).toEqual([id, parameters.length]);
});

describe.each(languages)("in %s", (language) => {
  test("every function, parameter and result has its text, and no text is left over", () => {
    const keys = Object.entries(promised).flatMap(([id, parameters]) => [
      id,
      ...parameters.map((name) => `${id}/${name.replace(/[[\]]/g, "")}`),
      `${id}/result`,
    ]);
    expect(Object.keys(textsOf(language)).sort()).toEqual(keys.sort());
    const names = new Set(
      Object.values(promised).flatMap((each) => each.map((name) => name.replace(/[[\]]/g, ""))),
    );
    for (const name of names) expect(functionWords[language]).toHaveProperty([`argument.${name}`]);
  });

  test("names of functions are not translated, names of parameters differ within a function", () => {
    for (const [index, each] of localized(metadata, language).functions.entries()) {
      expect([each.id, each.name]).toEqual([metadata.functions[index].id, metadata.functions[index].name]);
      const names = each.parameters.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(each.description).toBeTruthy();
    }
  });
});

test("the English texts are those of the code", () => {
  const texts = textsOf("en-US");
  for (const { id, description, parameters } of metadata.functions) {
    expect([id, texts[id]]).toEqual([id, description]);
    for (const { name, description: said } of parameters) expect(texts[`${id}/${name}`]).toBe(said);
  }
});

test("the generated files are up to date: npm run generate:functions", async () => {
  for (const [path, content] of await generatedFiles())
    expect([path, readFileSync(join(root, path), "utf8") === content]).toEqual([path, true]);
});

test("the documentation has a chapter for every function, with its parameters in both languages", () => {
  const chapters = readFileSync(join(root, "docs/functions.md"), "utf8").split(/^## SR\./m);
  for (const [id, parameters] of Object.entries(promised)) {
    const chapter = chapters.find((each) => each.startsWith(`${id}\n`)) ?? "";
    for (const parameter of parameters) {
      const name = parameter.replace(/[[\]]/g, "");
      for (const language of languages) expect(chapter).toContain(textsOf(language)[`${id}/${name}`]);
      expect(chapter).toContain(`\`${name}\``);
    }
  }
});

test("every sentence belongs to a fault", () => {
  const codes = readFileSync(join(root, "src/functions/fault.ts"), "utf8");
  for (const code of Object.keys(sentences)) expect(codes).toContain(`"${code}"`);
});
