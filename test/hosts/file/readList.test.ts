import { readListInSlices, readPasteInSlices, listRowLimit, ungarbled } from "../../../src/hosts/file";
import { whole } from "../../../src/core/slices";
import { messyHeaders, messyRows, xlsxOf } from "../../e2e/messyPool";

const utf8 = (text: string) => new TextEncoder().encode(text);

test("an .xlsx is read in many slices, the same as at once", () => {
  const rows = [messyHeaders, ...messyRows(5000)];
  const work = readListInSlices("名单.xlsx", xlsxOf("企业", rows));
  const shares: number[] = [];
  for (;;) {
    const step = work.next();
    if (!step.done) {
      shares.push(step.value);
      continue;
    }
    if (!step.value.ok) throw new Error(step.value.error.code);
    const wanted = rows.map((row) => [...row].map((cell) => (cell === "" ? null : cell)));
    expect(step.value.value.grids[0].values).toEqual(wanted);
    break;
  }
  expect(shares.length).toBeGreaterThan(10);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test("a sheet of 900,000 rows is refused as soon as that is known, and says so", () => {
  const line = "91130302MA07WX1C2T,甲公司\n";
  const bytes = utf8(`统一社会信用代码,名称\n${line.repeat(900_000)}`);
  const from = performance.now();
  let longest = 0;
  let last = from;
  const work = readListInSlices("全省.csv", bytes);
  for (;;) {
    const step = work.next();
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    if (!step.done) continue;
    expect(step.value).toEqual({
      ok: false,
      error: { code: "file.tooManyRows", at: "全省.csv", expected: listRowLimit },
    });
    break;
  }
  expect(longest).toBeLessThan(2000);
});

test("a csv with a broken byte is read, and says how many characters are lost", () => {
  const bytes = Uint8Array.from([...utf8("名称,代码\n甲"), 0xff, ...utf8("公司,1\n")]);
  const read = whole(readListInSlices("名单.csv", bytes));
  expect(read).toMatchObject({ ok: true, value: { text: { encoding: "utf-8", broken: 1 } } });
});

test("what was copied has tabs between its cells, whatever commas stand in them", () => {
  const read = whole(readPasteInSlices("粘贴", '名称\t住所\n甲,乙\t"上\n下"\n=1+1\t-3\n'));
  expect(read.ok && read.value.grids[0].values).toEqual([
    ["名称", "住所"],
    ["甲,乙", "上\n下"],
    ["=1+1", "-3"],
  ]);
});

test("garbled text is told from Chinese, and what it was is found", () => {
  const asGbk = (text: string) => new TextDecoder("gb18030").decode(utf8(text));
  for (const text of ["统一社会信用代码", "法定代表人姓名", "海港区市场监督管理局"]) {
    expect(ungarbled(text)).toBeNull();
    // A character of three bytes at the end of an odd number of them is lost for good.
    expect(ungarbled(asGbk(text))?.slice(0, text.length - 1)).toBe(text.slice(0, -1));
  }
  for (const text of ["鑫鑫商店", "Café crème", "１２３", "镕堃贸易"]) expect(ungarbled(text)).toBeNull();
  expect(ungarbled("锟斤拷锟斤拷")).toBe("");
});

const cellsOf = (name: string, text: string) => {
  const read = whole(readListInSlices(name, utf8(text)));
  if (!read.ok) throw new Error(read.error.code);
  return read.value.grids[0].values;
};

test("a quote that nobody closed swallows no row below it", () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `A${i},"甲${i}",路`);
  rows[1] = 'A1,"甲1,路';
  rows[2000] = 'A2000,"甲""2000""号\r\n分店",路';
  const values = cellsOf("名单.csv", ["代码,名称,住所", ...rows].join("\r\n"));
  expect(values).toHaveLength(3001);
  expect(values[2]).toEqual(["A1", '"甲1', "路"]);
  expect(values[3]).toEqual(["A2", "甲2", "路"]);
  expect(values[2001]).toEqual(["A2000", '甲"2000"号\r\n分店', "路"]);
  expect(cellsOf("末.csv", '代码,名称\nA1,"甲\nA2,乙')).toEqual([
    ["代码", "名称"],
    ["A1", '"甲'],
    ["A2", "乙"],
  ]);
});

test('a code written ="…" for Excel is the code; other formulas stay the text that they are', () => {
  const values = cellsOf(
    "导出.csv",
    '代码,名称\n="91130302MA07WX1C2T",=1+1\n"=""00123""","=""甲""&""乙"""\n',
  );
  expect(values.slice(1)).toEqual([
    ["91130302MA07WX1C2T", "=1+1"],
    ["00123", '="甲"&"乙"'],
  ]);
});

test("a title without a separator above the header does not hide which one it is", () => {
  expect(cellsOf("名单.txt", "海港区企业名单\n代码\t名称\nA1\t甲,乙\n")[2]).toEqual(["A1", "甲,乙"]);
});
