/** The pane at 导出, on a small workbook in a file, with Annex 1 filled. */
import { act } from "react";
import { ok } from "../../src/core/result";
import { formDefinitions } from "../../src/core/forms";
import { applyEdits, blankWorkbook, FileHost } from "../../src/hosts/file";
import { defaultSettings, newFormSheet, settingsEdits } from "../../src/sheets";
import type { Edit } from "../../src/sheets";
import { PaneDriver } from "./paneDriver";
import { blankHeading, ledgerSheet, objectSheet } from "./smallWorkbook";

export interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const fileName = "海港区“双随机、一公开”监管月报表（2024年6月）.xlsx";

export function workbookBytes(): Uint8Array {
  const sheets = [objectSheet(), ledgerSheet].flatMap(({ sheet, values }): Edit[] => [
    { kind: "addSheet", sheet },
    {
      kind: "setValues",
      sheet,
      row: 0,
      column: 0,
      values: values.map((row) => row.map((cell) => (typeof cell === "object" ? null : cell))),
    },
  ]);
  const made = applyEdits(
    blankWorkbook(),
    [
      ...sheets,
      ...newFormSheet(formDefinitions.annex1, null, blankHeading, "附件1"),
      ...settingsEdits([], { ...defaultSettings, unit: "海港区" }),
    ],
    "sample.xlsx",
  );
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

export async function atExport({ filled = true, now = "2024-06-17T09:00:00" } = {}) {
  const saved: Saved[] = [];
  const host = new FileHost(workbookBytes(), {
    name: "sample.xlsx",
    save: async (name, bytes) => {
      saved.push({ name, bytes });
      return ok(undefined);
    },
  });
  const pane = await PaneDriver.on(host, now);
  if (filled) {
    await pane.goTo("填报");
    await pane.press("填入");
  }
  await pane.goTo("导出");
  return { pane, saved, host };
}

export async function save(pane: PaneDriver<FileHost>, saved: readonly Saved[]) {
  await pane.press("保存");
  for (let i = 0; i < 200 && saved.length === 0; i++)
    await act(async () => new Promise((done) => setTimeout(done, 20)));
}
