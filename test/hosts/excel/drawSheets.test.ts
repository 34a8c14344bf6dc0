/** A draw's sheets, its record and the copy of the record through Microsoft's own client library, and back. */
import { auditNamespace, auditXml } from "../../../src/core/evidence";
import { createExcelHost } from "../../../src/hosts/excel";
import { auditEntries } from "../../../src/sheets";
import type { Grid } from "../../../src/sheets";
import { compareAudit, readAudit, readDrawSheets, replacementEdits } from "../../../src/sheets/draw";
import { createNodeWorkbench } from "../../workbench/nodeWorkbench";
import type { NodeWorkbench } from "../../workbench/nodeWorkbench";
import { drawEdits, drawnFor, label } from "../../sheets/draw/standing";

jest.setTimeout(120_000);

const host = createExcelHost();
let bench: NodeWorkbench;
beforeEach(async () => {
  bench = await createNodeWorkbench([{ sheet: "Sheet1" }]);
});
afterEach(() => bench.dispose());

async function grids(): Promise<readonly Grid[]> {
  const read = await host.read();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

test("drawn, read back, replaced on the protected sheet, and compared with its copy", async () => {
  const { certificate } = drawnFor();
  const made = await host.apply(drawEdits(await grids(), certificate));
  expect(made).toMatchObject({ ok: true });
  await host.writePart(auditNamespace, auditXml(auditEntries(await grids())));
  const [draw] = readDrawSheets(await grids()).draws;
  expect(draw.faults).toEqual([]);
  expect(draw.drawn.map(({ id }) => id)).toEqual(certificate.drawn.map(({ id }) => id));
  const [gone] = draw.drawn.filter(({ stratum }) => stratum === "C");
  const request = { label, id: gone.id, reason: "已注销", at: "2024-06-25T09:00:00+08:00" };
  const replaced = replacementEdits(await grids(), request);
  if (!replaced.ok) throw new Error(JSON.stringify(replaced.error));
  expect(await host.apply(replaced.value.edits)).toMatchObject({ ok: true });
  const [after] = readDrawSheets(await grids()).draws;
  expect(after.faults).toEqual([]);
  expect(after.replacements).toEqual([replaced.value.replacement]);
  const sheets = await host.sheets();
  expect(sheets.ok && sheets.value.find(({ name }) => name === draw.sheet)?.protected).toBe(true);
  const copy = await host.readPart(auditNamespace);
  expect(copy.ok && compareAudit(readAudit(await grids()), copy.value)).toMatchObject({
    state: "copyBehind",
    mend: "update",
  });
});
