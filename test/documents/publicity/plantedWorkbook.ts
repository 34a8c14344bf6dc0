/**
 * A workbook with secrets planted in every place that a file has: cells of columns that are internal, texts of
 * public columns, sheets that are hidden, comments, names, document properties, headers unknown to us.
 * Made by SheetJS, not by the product.
 */
import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Each is unlike anything else; what is planted must be found nowhere. */
export const secrets = {
  class: "密级甲壹贰",
  snapshotClass: "密级乙叁肆",
  stratum: "密级丙伍陆",
  phone: "13912345678",
  landline: "0335-7654321",
  identity: "130302198805123456",
  certificate: "冀QHD0031415926",
  licence: "JY11303020271828",
  legalPhone: "15833557799",
  legal: "法人贾秘密",
  officer: "检查员甄保密",
  contact: "联系人尤内情",
  remark: "备注暗语七七四九",
  comment: "批注暗语八八六十四",
  hidden: "隐藏表暗语",
  veryHidden: "深藏表暗语",
  name: "DefinedSecret42",
  author: "作者暗名",
  property: "自定义属性暗语",
  unknown: "未知列暗语",
  audit: "详情暗语",
  revisit: "回访暗语",
  sheetless: "散页暗语",
  validation: "下拉暗语",
  conditional: "条件格式暗语",
  printHeader: "页眉暗语",
  tableName: "TableSecret77",
  customXml: "CustomXmlSecret88",
  chart: "图表缓存暗语",
  pivot: "透视缓存暗语",
  link: "ExternalSecret99",
  thread: "会话批注暗语",
  glued: "13511112222",
  wide: "１３６３３３３４４４４",
  mail: "secret.person@example.com",
  runningProblem: "尚在检查的问题户",
  judicial: "移送对象",
} as const;

type Row = readonly (string | number | null)[];
const sheetOf = (rows: readonly Row[]) => XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));

export function plantedWorkbook(): Uint8Array {
  const book = XLSX.utils.book_new();
  const s = secrets;
  const add = (name: string, rows: readonly Row[]) => {
    const sheet = sheetOf(rows);
    XLSX.utils.book_append_sheet(book, sheet, name);
    return sheet;
  };
  add("年度抽查计划", [
    ["任务编号", "任务名称", "抽查类型", "牵头部门", "抽查事项", "抽查对象范围", "运用信用风险分类", "抽查比例或数量", "各类比例", "开始日期", "结束日期", "备案日期", "备注"],
    ["RW1", "特种设备抽查", "部门内部", "海港区市场监管局", "特种设备使用", `联系 ${s.phone} 索取名单`, "是", "A类1%、D类100%", `A ${s.class}`, "2024-03-01", "2024-04-30", "2024-01-15", s.remark],
    ["RW2", "餐饮抽查", "部门联合", "海港区市场监管局", "餐饮服务", "辖区餐饮单位", "是", "10%(20户)", "", "2024-05-01", "2024-12-31", "2024-01-15", s.remark],
  ]); // prettier-ignore
  const ledger = add("抽查台账", [
    ["任务编号", "任务名称", "抽查类型", "牵头部门", "检查部门", "统一社会信用代码", "名称", "主体类型", "信用风险等级", "抽查事项", "检查日期", "任务完成日期", "检查结果", "检查人员", "公示日期", "备注", "内部编码"],
    ["RW1", "特种设备抽查", "部门内部", "海港区市场监管局", "海港区市场监管局", "91350100M000100Y43", "=1+1商行", "企业", s.class, "特种设备使用", "2024-04-08", "2024-04-10", "未发现问题", s.officer, "", s.remark, s.unknown],
    ["RW1", "特种设备抽查", "部门内部", "海港区市场监管局", "海港区市场监管局", s.identity, "个体户@晴", "个体工商户", s.class, "特种设备使用", "2024-04-09", "2024-04-10", `发现问题已责令改正，电话${s.legalPhone}`, s.officer, "", s.remark, s.unknown],
    ["RW1", "特种设备抽查", "部门内部", "海港区市场监管局", "海港区市场监管局", "QHD-779", `晴天商行TEL${s.glued}`, "企业", s.class, "特种设备使用", "2024-04-09", "2024-04-10", `未发现问题，${s.wide}，${s.mail}，身份证${s.identity}`, s.officer, "", s.remark, s.unknown],
    ["RW2", "餐饮抽查", "部门联合", "海港区市场监管局", "海港区市场监管局", "QHD-777", "尚未检查的饭店", "企业", s.class, "餐饮服务", "", "", "", s.officer, "", s.remark, s.unknown],
  ]); // prettier-ignore
  XLSX.utils.cell_add_comment(ledger.A2 as XLSX.CellObject, s.comment, s.author);
  add("检查对象名录库", [
    ["统一社会信用代码", "名称", "法定代表人", "联系电话", "信用风险等级", "许可证编号", "登记状态"],
    ["91350100M000100Y43", "=1+1商行", s.legal, s.legalPhone, s.class, s.licence, "存续"],
  ]);
  add("执法检查人员名录库", [
    ["姓名", "执法证号", "部门", "联系电话", "身份证号"],
    ["王执法", s.certificate, "海港区市场监管局", s.phone, s.identity],
  ]);
  add("部门名录", [
    ["规范名称", "别名", "联络员", "电话", "手机"],
    ["海港区市场监管局", "区局", s.contact, s.landline, s.phone],
  ]);
  add("后续处置", [
    ["任务编号", "统一社会信用代码", "名称", "问题", "处置措施", "完结日期", "状态"],
    ["RW1", "91350100M000100Y43", "=1+1商行", s.remark, `责令改正（承办证号${s.certificate}）`, "2024-04-20", "已办结"],
    ["RW1", "QHD-778", s.judicial, s.remark, "移送司法机关", "2024-04-21", "已办结"],
    ["RW2", "QHD-777", s.runningProblem, s.remark, "责令改正", "", "处置中"],
  ]); // prettier-ignore
  add("等级快照", [
    ["统一社会信用代码", "信用风险等级", "等级月份", "快照日期"],
    ["91350100M000100Y43", s.snapshotClass, "2024-03", "2024-03-31"],
  ]);
  add("口径与设置", [
    ["项", "值", "说明"],
    ["单位名称", "海港区", null],
    ["联系人", s.contact, null],
    ["联系电话", s.landline, null],
    ["手机", s.phone, null],
    ["不认识的项", s.unknown, null],
  ]);
  add("操作记录", [
    ["序号", "时间", "操作", "对象", "详情", "上一条校验码", "校验码"],
    [1, "2024-04-01T08:00:00+08:00", "抽取", "RW1", s.audit, null, "a".repeat(64)],
  ]);
  add("回访记录", [
    ["任务编号", "统一社会信用代码", "方式", "是否亮证", "是否两人", "意见"],
    ["RW1", "91350100M000100Y43", "电话", "是", "是", s.revisit],
  ]);
  add("抽取结果", [
    ["任务编号", "分类", "名次", "统一社会信用代码", "名称", "抽签号", "状态"],
    ["RW1", s.stratum, 1, "91350100M000100Y43", "=1+1商行", "f".repeat(64), "抽中"],
  ]);
  add("随手记", [[s.sheetless, s.phone]]);
  add("隐藏的表", [
    ["统一社会信用代码", "名称", "信用风险等级", "登记状态"],
    ["91350100M000100Y43", s.hidden, s.class, "存续"],
  ]);
  add("深藏的表", [[s.veryHidden]]);
  book.Workbook = {
    Sheets: book.SheetNames.map((name) => ({
      name,
      Hidden: name === "隐藏的表" ? (1 as const) : name === "深藏的表" ? (2 as const) : (0 as const),
    })),
    Names: [{ Name: s.name, Ref: "抽查台账!$A$1:$B$2", Comment: s.comment }],
  };
  book.Props = {
    Author: s.author,
    Manager: s.author,
    Company: s.contact,
    Comments: s.property,
    Keywords: s.class,
  };
  book.Custprops = { [s.property]: s.property };
  const made = XLSX.write(book, { type: "array", bookType: "xlsx", bookSST: true }) as ArrayBuffer;
  return withOddPlaces(new Uint8Array(made));
}

/** What SheetJS does not write: rules, headers for print and hidden columns of the ledger's sheet, and parts of their own. */
function withOddPlaces(bytes: Uint8Array): Uint8Array {
  const s = secrets;
  const parts = unzipSync(bytes);
  const path = "xl/worksheets/sheet2.xml";
  const sheet = strFromU8(parts[path]);
  const rules =
    `<conditionalFormatting sqref="A1:A9"><cfRule type="containsText" priority="1" operator="containsText" text="${s.conditional}"><formula>NOT(ISERROR(SEARCH("${s.conditional}",A1)))</formula></cfRule></conditionalFormatting>` +
    `<dataValidations count="1"><dataValidation type="list" sqref="M2:M9" prompt="${s.validation}"><formula1>"${s.validation}"</formula1></dataValidation></dataValidations>`;
  const print = `<headerFooter><oddHeader>&amp;C${s.printHeader}</oddHeader></headerFooter>`;
  parts[path] = strToU8(
    sheet
      .replace(/<sheetData>/, '<cols><col min="16" max="16" width="9" hidden="1"/></cols><sheetData>')
      .replace(/<\/sheetData>/, `</sheetData>${rules}${print}`),
  );
  const xml = '<?xml version="1.0" encoding="UTF-8"?>';
  const put = (name: string, text: string) => (parts[name] = strToU8(xml + text));
  put(
    "xl/tables/table9.xml",
    `<table id="9" name="${s.tableName}" displayName="${s.tableName}" ref="A1:B2"/>`,
  );
  put("customXml/item1.xml", `<secret>${s.customXml}</secret>`);
  put(
    "xl/charts/chart1.xml",
    `<chartSpace><strCache><pt idx="0"><v>${s.chart}</v></pt></strCache></chartSpace>`,
  );
  put("xl/pivotCache/pivotCacheDefinition1.xml", `<pivotCacheDefinition/>`);
  put(
    "xl/pivotCache/pivotCacheRecords1.xml",
    `<pivotCacheRecords><r><s v="${s.pivot}"/></r></pivotCacheRecords>`,
  );
  put("xl/externalLinks/externalLink1.xml", `<externalLink><sheetName val="${s.link}"/></externalLink>`);
  put("xl/threadedComments/threadedComment1.xml", `<ThreadedComments>${s.thread}</ThreadedComments>`);
  return zipSync(parts);
}
