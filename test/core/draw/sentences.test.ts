/** What a person reads when an input of a draw is refused: the place, what was found, what to do. */
import { allocate, checkSeed, freezeFrame, parseRate, seedPrefix } from "../../../src/core/draw";
import type { DrawFault, FrameRow } from "../../../src/core/draw";
import { verifyCertificate } from "../../../src/core/evidence";
import { sentence } from "../../../src/locale";
import { reason, value } from "./value";

const zh = (fault: DrawFault) => sentence(fault, "zh-CN");
const frozen = (...rows: readonly [string, string, string][]) =>
  reason(freezeFrame(rows.map(([id, stratum, at]): FrameRow => ({ id, stratum, at })))).map(zh);
const strata = [{ key: "A", size: 10 }];
const counts = { mode: "count", counts: new Map([["A", 12]]) } as const;

test.each<[string, string, string]>([
  [
    "a blank id",
    frozen(["", "A", "对象库!A7"])[0],
    "对象库!A7：对象编号为空。请填写统一社会信用代码；没有代码的对象请填写本单位的编号。",
  ],
  [
    "an id twice",
    frozen(["E1", "A", "对象库!A7"], ["e1", "A", "对象库!A9"])[0],
    "对象库!A9：对象编号 E1 与 对象库!A7 重复。请删除其中一行，或选择合并重复对象。",
  ],
  [
    "half a character",
    frozen(["a\ud800", "A", "对象库!A7"])[0],
    "对象库!A7：对象编号含有残缺字符（不完整的 Unicode 字符）。请重新输入。",
  ],
  ["a rate of 7 typed as 7", zh(reason(parseRate("7"))), "比例“7”没有百分号。请写明百分号，例如 7%。"],
  [
    "a seed with #",
    zh(reason(checkSeed("12#3"))),
    "随机数“12#3”含有“#”，该符号用于分隔任务编号。请去掉“#”。",
  ],
  [
    "a count over the stratum",
    zh(reason(allocate(strata, counts, value(seedPrefix("1"))))[0]),
    "分类“A”要抽 12 户，而名单中只有 10 户，多出 2 户。请减少抽取数量。",
  ],
  [
    "a certificate of a later version",
    zh(verifyCertificate({ algorithm: "SR-1", version: 3 }, null).checks[0].fault as DrawFault),
    "该记录使用 SR-1 第 3 版，本程序只认识到第 1 版。请用更新的程序核验。",
  ],
])("%s", (_, found, expected) => expect(found).toBe(expected));

test("a verdict is a sentence as well", () => {
  expect(sentence(verifyCertificate(null, null), "en-US")).toBe("It does not hold.");
  expect(sentence({ code: "evidence.conclusion.selfConsistent" }, "en-US")).toBe(
    "Self-consistent; nothing here shows that it is the one published.",
  );
});
