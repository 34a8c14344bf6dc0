/** The generated part of the corpus: layouts × wordings × places, drawn with a fixed seed; the same on every machine. */
import seedrandom from "seedrandom";
import { formDefinitions, formIds } from "../../src/core/forms/formDefinitions";
import type { Measure } from "../../src/core/forms/figures";
import type { CorpusCase } from "./corpusCase";
import type { Platform, Style } from "./formLayout";
import { layForm } from "./formLayout";
import { wordings } from "./wordings";

const styles: readonly Style[] = ["oneCell", "columns", "measureRows", "measureLabels"];
const platforms: readonly Platform[] = ["merged", "eachRow", "firstRow", "section"];
const orders: readonly (readonly Measure[])[] = [
  ["tasks", "households", "problems"],
  ["households", "tasks", "problems"],
  ["problems", "households", "tasks"],
];
const sheetNames = ["Sheet1", "附件1", "5月", "海港区双随机月报 (2)", "汇总"];
const linesAbove = [
  [],
  ["附件1"],
  ["秦双随机办〔2024〕1号", "附件"],
  ["海港区双随机、一公开联席会议办公室文件", "", "请于20日前报送"],
];
const styleNames: Readonly<Record<Style, string>> = {
  oneCell: "每项一格",
  columns: "三列",
  measureRows: "每数一行",
  measureLabels: "每数一个行名",
};
const platformNames: Readonly<Record<Platform, string>> = {
  merged: "平台栏合并",
  eachRow: "平台栏逐行",
  firstRow: "平台栏只在首行",
  section: "平台单占一行",
  none: "无平台栏",
};

/** `count` variants; every wording, layout and platform column comes up. */
export function generatedCases(seed = "SR corpus 1", count = 60): readonly CorpusCase[] {
  const random = seedrandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
  return Array.from({ length: count }, (_, n): CorpusCase => {
    const wording = wordings[n % wordings.length];
    const style = styles[n % styles.length];
    const platform = platforms[Math.floor(n / styles.length) % platforms.length];
    const form = wording.form ?? pick(formIds);
    const chance = (share: number) => random() < share;
    const laid = layForm({
      definition: formDefinitions[form],
      style,
      platform,
      relabel: wording.change,
      order: pick(orders),
      splitMarket: chance(0.4),
      above: pick(linesAbove),
      extraRows: chance(0.4),
      filled: chance(0.3),
      noteColumn: chance(0.3),
      down: Math.floor(random() * 30),
      right: Math.floor(random() * 12),
      sheet: pick(sheetNames),
    });
    return {
      name: `${n + 1} ${styleNames[style]}，${platformNames[platform]}，${wording.name}`,
      origin: "generated",
      grids: [laid.grid],
      through: n % 10 === 3 ? "xls" : n % 10 === 6 ? "et" : n % 10 === 9 ? "xlsx" : undefined,
      wanted: [{ form, places: laid.places }],
    };
  });
}
