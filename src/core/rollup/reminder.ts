/** 催报: the text to send to a unit that has not sent, or whose form does not hold. Official Chinese, data of the form. */
import type { LocalDate } from "../calendar/localDate";
import { partsOf } from "../calendar/localDate";
import type { UnitStanding } from "./rollUp";

export interface ReminderRequest {
  readonly until: LocalDate;
  /** By when; null: 尽快. */
  readonly due: LocalDate | null;
  /** What is wrong with the unit's form, or why its file could not be used, in sentences. */
  readonly faults: readonly string[];
  /** 信息联络员 of the unit, whom the text addresses; "" or absent: the unit alone. Never a number. */
  readonly liaison?: string;
}

/** The text; null where nothing is to be asked of the unit. */
export function reminderText({ unit, state }: UnitStanding, request: ReminderRequest): string | null {
  const { year, month } = partsOf(request.until);
  const form = `${year}年${month}月“双随机、一公开”监管月报表`;
  const by = request.due ? `请于${dayText(request.due)}前` : "请尽快";
  const points = request.faults.map((fault, index) => `${index + 1}．${fault}`).join("\n");
  const to = request.liaison ? `${unit}（联络员${request.liaison}）` : unit;
  if (state === "missing" && request.faults.length > 0)
    return `${to}：贵单位${form}的文件已收到，但无法采用，${by}重新报送：\n${points}`;
  if (state === "missing") return `${to}：贵单位${form}尚未收到，${by}报送；没有开展的请零报告。`;
  if (request.faults.length === 0) return null;
  return `${to}：贵单位${form}已收到，以下${request.faults.length}处请核对，${by}更正后重新报送：\n${points}`;
}

function dayText(date: LocalDate): string {
  const { month, day } = partsOf(date);
  return `${month}月${day}日`;
}
