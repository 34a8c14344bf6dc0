/** The figures that stand in a form: what was filled in, by this product or by hand, read back from its cells. */
import type { FigureKey, Measure, Measures } from "../../core/forms/figures";
import { measures } from "../../core/forms/figures";
import { isBlank, textOf } from "../cellText";
import { address, cellAt } from "../grid";
import type { Cell } from "../grid";
import type { FormMatch, FormSlot } from "./formMatch";

export interface FormReading {
  /** A figure is there once all three of its measures are. */
  readonly figures: ReadonlyMap<FigureKey, Measures>;
  /** Addresses of cells that hold something other than figures. */
  readonly unreadable: readonly string[];
}

type Numbers = Partial<Record<Measure, number>>;

const triple = /^(\d+)次,?(?:抽查)?(\d+)户,?(?:发现)?问题(\d+)户$/;
const partNames: Readonly<Record<string, string>> = { internal: "部门内部", joint: "(?:跨?部门)?联合" };

/** Reads the figures of a form from the places where they are filled in; blank cells give none. */
export function readForm(match: FormMatch): FormReading {
  const found = new Map<FigureKey, Numbers>();
  const unreadable: string[] = [];
  for (const slot of match.slots) {
    const cell = cellAt(match.grid, slot.area.row, slot.area.column);
    if (isBlank(cell)) continue;
    const read = slot.keys.map((key) => [key, numbersIn(cell, slot, key)] as const);
    if (read.some(([, numbers]) => numbers === null))
      unreadable.push(address(match.sheet, slot.area.row, slot.area.column));
    for (const [key, numbers] of read) if (numbers) found.set(key, { ...found.get(key), ...numbers });
  }
  const whole = [...found].flatMap(([key, { tasks, households, problems }]) =>
    tasks === undefined || households === undefined || problems === undefined
      ? []
      : [[key, { tasks, households, problems }] as const],
  );
  return { figures: new Map(whole), unreadable };
}

function numbersIn(cell: Cell, slot: FormSlot, key: FigureKey): Numbers | null {
  const text = textOf(cell)
    .replace(/[\s;。]+$/g, "")
    .replace(/\s/g, "");
  const own = slot.keys.length === 1 ? text : partOf(text, key);
  if (own === null) return null;
  if (slot.measure !== null)
    return /^\d+(?:次|户)?$/.test(own) ? { [slot.measure]: parseInt(own, 10) } : null;
  const numbers = triple.exec(own.replace(/[,、]/g, ","));
  return numbers
    ? Object.fromEntries(measures.map((measure, index) => [measure, Number(numbers[index + 1])]))
    : null;
}

/** `部门内部5；部门联合7` → 7 for …joint. */
function partOf(text: string, key: FigureKey): string | null {
  const name = partNames[key.slice(key.lastIndexOf(".") + 1)];
  const part = new RegExp(`(?:^|;)${name}[::]?(.*?)(?:;|$)`).exec(text);
  return part ? part[1] : null;
}
