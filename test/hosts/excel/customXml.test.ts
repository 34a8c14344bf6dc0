/** The copy of 操作记录 through Microsoft's own client library over the stand-in. */
import { createExcelHost } from "../../../src/hosts/excel";
import { createNodeWorkbench } from "../../workbench/nodeWorkbench";
import type { NodeWorkbench } from "../../workbench/nodeWorkbench";

jest.setTimeout(60_000);

const namespace = "urn:sr:audit:1";
const host = createExcelHost();
const xmlOf = (text: string) => `<audit xmlns="${namespace}" count="0">${text}</audit>`;
let bench: NodeWorkbench;
beforeEach(async () => {
  bench = await createNodeWorkbench([{ sheet: "Sheet1" }]);
});
afterEach(() => bench.dispose());

const partsThere = () =>
  Excel.run(async (context) => {
    const count = context.workbook.customXmlParts.getCount();
    await context.sync();
    return count.value;
  });

test("nothing, then what was written, then what was written last; one part", async () => {
  expect(await host.readPart(namespace)).toEqual({ ok: true, value: null });
  expect(await host.writePart(namespace, xmlOf("一 &amp; &#10;"))).toEqual({ ok: true, value: undefined });
  expect(await host.readPart(namespace)).toEqual({ ok: true, value: xmlOf("一 &amp; &#10;") });
  await host.writePart(namespace, xmlOf("二"));
  expect(await host.readPart(namespace)).toEqual({ ok: true, value: xmlOf("二") });
  expect(await partsThere()).toBe(1);
});

test("a second part of the namespace goes, those of others stay", async () => {
  await Excel.run(async (context) => {
    for (const xml of [xmlOf("甲"), xmlOf("乙"), '<x xmlns="urn:other"/>'])
      context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
  expect(await host.readPart(namespace)).toEqual({ ok: true, value: xmlOf("甲") });
  await host.writePart(namespace, xmlOf("丙"));
  expect(await host.readPart(namespace)).toEqual({ ok: true, value: xmlOf("丙") });
  expect(await partsThere()).toBe(2);
});
