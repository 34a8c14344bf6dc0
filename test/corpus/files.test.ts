/** The corpus through files: written, turned by LibreOffice into .xlsx, .xls and .et, some rows hidden, and read back. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { convertByLibreOffice } from "../libreOffice";
import { applyEdits, blankWorkbook, readFile } from "../../src/hosts/file";
import type { Edit, Grid } from "../../src/sheets";
import type { CorpusCase } from "./corpusCase";
import { corpus, outcomeOf, wantedVerdict } from "./outcome";

jest.setTimeout(120_000);

const cases = corpus().filter(
  (each) => each.through !== undefined || (each.origin !== "generated" && each.grids.length === 1),
);

function editsOf(grid: Grid): readonly Edit[] {
  const { sheet, row, column, values } = grid;
  return [
    { kind: "addSheet", sheet },
    { kind: "setValues", sheet, row, column, values: values as readonly (readonly string[])[] },
    ...grid.merges.map((area): Edit => ({ kind: "merge", sheet, area })),
  ];
}

/** Every third row of every sheet is hidden, as a clerk hides what he does not fill. */
function withHiddenRows(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts).filter((part) => /worksheets\/sheet\d+\.xml$/.test(part)))
    parts[name] = strToU8(
      strFromU8(parts[name]).replace(/<row r="(\d+)"/g, (row, number: string) =>
        Number(number) % 3 === 0 ? `${row} hidden="1"` : row,
      ),
    );
  return zipSync(parts);
}

const folder = mkdtempSync(join(tmpdir(), "corpus-"));
const kindOf = (each: CorpusCase) => each.through ?? "xlsx";

beforeAll(() => {
  for (const kind of ["xlsx", "xls"]) mkdirSync(join(folder, kind));
  const names = cases.map((each, index) => {
    const written = applyEdits(blankWorkbook(), each.grids.flatMap(editsOf), each.name);
    if (!written.ok) throw new Error(`${each.name}: ${written.error.code}`);
    const path = join(folder, `${index}.xlsx`);
    writeFileSync(path, withHiddenRows(written.value));
    return { path, kind: kindOf(each) === "xlsx" ? "xlsx" : "xls" };
  });
  for (const kind of ["xlsx", "xls"]) {
    const filter = kind === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : "xls:MS Excel 97";
    const paths = names.filter((each) => each.kind === kind).map(({ path }) => path);
    convertByLibreOffice(filter, join(folder, kind), paths);
  }
});

test.each(cases.map((each, index) => [kindOf(each), each.name, index] as const))(
  ".%s %s",
  (kind, _, index) => {
    const each = cases[index];
    const path = join(
      folder,
      kind === "xlsx" ? "xlsx" : "xls",
      `${index}.${kind === "xlsx" ? "xlsx" : "xls"}`,
    );
    const grids = readFile(`${index}.${kind}`, new Uint8Array(readFileSync(path)));
    if (!grids.ok) throw new Error(grids.error.code);
    const outcome = outcomeOf(each, grids.value);
    expect({ verdict: outcome.verdict, wrong: outcome.wrong }).toEqual({
      verdict: wantedVerdict(each),
      wrong: [],
    });
  },
);
