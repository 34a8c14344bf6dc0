/** The commands that bad inputs are brought to. */
import { ledgerHeaders } from "../sample/ledgerSheet";
import type { MakeFile } from "./case";

/** A draw from a list by class; a rule of its own may follow. */
export function drawFrom(frame: string, ...rule: readonly string[]): readonly string[] {
  const columns = ["--id", "统一社会信用代码", "--stratum", "信用风险等级"];
  const given = rule.length > 0 ? rule : ["--rate", "A=50%"];
  return ["draw", "--frame", frame, ...columns, "--seed", "2893.25", ...given];
}

/** A ledger of one row that has nothing wrong with it, header first. */
export const annexOneLedger: readonly (readonly string[])[] = [
  ledgerHeaders,
  [
    "HG-2024-001", "企业公示信息抽查", "河北双随机执法监管平台", "部门内部", "县", "海港区", "海港区市场监督管理局", "",
    "海港区市场监督管理局", "是", "91130302QX42AQAAX5", "秦皇岛云上驼餐饮管理有限公司", "有限责任公司", "B", "是",
    "公示信息检查", "2024-03-05", "2024-03-29", "未发现问题", "否", "慕容晚舟、上官北辰", "2024-03-06", "已审核",
    "2024-03-20",
  ],
]; // prettier-ignore

/** Filling Annex 1 from that ledger into a template. */
export function fillInto(file: MakeFile, template: Uint8Array): readonly string[] {
  const ledger = file("台账.csv", annexOneLedger.map((row) => row.join(",")).join("\n"));
  const into = ["--template", file("模板.xlsx", template)];
  return ["fill", ledger, "--form", "annex1", ...into, "--unit", "海港区", "--until", "2024-05-31"];
}

/** The first quarter's summary of that ledger from a template. */
export function summaryWith(file: MakeFile, name: string, template: Uint8Array): readonly string[] {
  const ledger = file("台账.csv", annexOneLedger.map((row) => row.join(",")).join("\n"));
  const period = ["--year", "2024", "--quarter", "1", "--unit", "海港区"];
  return ["summary", ledger, ...period, "--template", file(name, template)];
}
