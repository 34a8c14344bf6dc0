/** A sealed draw's nonce and 操作记录 are kept in the workbook's own parts: no exported form takes them along. */
import { strFromU8, unzipSync } from "fflate";
import { localDate } from "../../src/core/calendar/localDate";
import { ok } from "../../src/core/result";
import { exportForm } from "../../src/documents";
import { qrPng } from "../../src/documents/qrCode";
import { FileHost } from "../../src/hosts/file";
import { form, wornWorkbook } from "./template";

const nonce = "5eed".repeat(16);
/** Any PNG will do. */
const seal = qrPng("章");
const kept = {
  "urn:sr:draws:1": `<draws xmlns="urn:sr:draws:1" count="1"><draw>{"nonce":"${nonce}"}</draw></draws>`,
  "urn:sr:audit:1": `<audit xmlns="urn:sr:audit:1" count="1"><entry number="1" detail="${nonce}"/></audit>`,
};

async function keeping(): Promise<Uint8Array> {
  const host = new FileHost(wornWorkbook(), { name: "工作簿.xlsx", save: async () => ok(undefined) });
  for (const [namespace, xml] of Object.entries(kept))
    expect(await host.writePart(namespace, xml)).toEqual(ok(undefined));
  const bytes = await host.bytes();
  if (!bytes.ok) throw new Error(bytes.error.code);
  return bytes.value;
}

/** The parts that hold one of the words, or are called by it, in any of the encodings of OPC. */
function holding(bytes: Uint8Array, words: readonly string[]): readonly string[] {
  const names = Object.entries(unzipSync(bytes)).filter(([name, part]) => {
    const said = [name, strFromU8(part), new TextDecoder("utf-16le").decode(part)].join("\n");
    return words.some((word) => said.includes(word));
  });
  return names.map(([name]) => name).sort();
}

test.each([false, true])(
  "the export with its digests, sealed with a picture: %s, holds neither part nor nonce",
  async (stamped) => {
    const bytes = await keeping();
    const words = [nonce, ...Object.keys(kept), "customXml"];
    const before = holding(bytes, words);
    expect(before).toEqual(expect.arrayContaining(["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]));
    expect(holding(bytes, [nonce])).toHaveLength(2);
    const made = exportForm(bytes, {
      sheet: form,
      form: "annex1",
      unit: "海港区",
      until: localDate(2024, 6, 20)!,
      figures: new Map([["provincial.total", { tasks: 20, households: 340, problems: 15 }]]),
      ledgerDigest: "ab".repeat(32),
      product: "SR 0.1.0",
      digestInFooter: true,
      chainHead: { number: 1, digest: "cd".repeat(32) },
      ...(stamped && seal ? { seal: { png: seal, approvedBy: "王主任", reason: "6月月报" } } : {}),
      edits: [{ kind: "setValues", sheet: form, row: 2, column: 0, values: [["单位名称 (盖章)：海港区"]] }],
    });
    if (!made.ok) throw new Error(made.error.code);
    expect(holding(made.value, words)).toEqual([]);
  },
);
