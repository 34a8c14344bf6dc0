import { creditClass } from "../../../src/core/registry/creditClass";
import { isEnterprise } from "../../../src/core/registry/entityType";
import { activeStatus } from "../../../src/core/registry/status";

test.each([
  [true, ["存续", "存续（在营、开业、在册）", "在营", "开业", "在册", "在业", "正常"]],
  [false, ["吊销", "吊销未注销", "吊销，未注销", "注销", "已注销", "迁出", "停业", "已迁出"]],
  [null, ["", "其他", "未知"]],
])("登记状态: %p", (active, texts) => {
  for (const text of texts) expect([text, activeStatus(text)]).toEqual([text, active]);
});

test.each([
  ["A", ["A", "Ａ", "a", "A级", "a类", "A(低风险)", " A "]],
  ["E", ["E", "E类"]],
  ["未分类", ["未分类", "未评级", "无", "未分级"]],
  ["", ["", " "]],
  [null, ["高风险", "F", "AB", "1"]],
])("信用风险等级: %p", (expected, texts) => {
  for (const text of texts) expect([text, creditClass(text)]).toEqual([text, expected]);
});

const rules = { cooperativesAreEnterprises: false };

test.each([
  [true, "", "911303025A1B2C3D4E"],
  [false, "", "921303025A1B2C3D4E"],
  [false, "", "931303025A1B2C3D4E"],
  [false, "", "121303025A1B2C3D4E"],
  [false, "", "91-甲号项目"],
  [false, "", "130302081286464"],
  [true, "有限责任公司分公司", "项目1"],
  [true, "有限合伙", "项目1"],
  [true, "个人独资企业", "项目1"],
  [true, "企业", "921303025A1B2C3D4E"],
  [false, "个体工商户", "911303025A1B2C3D4E"],
  [false, "民办非企业单位", "521303025A1B2C3D4E"],
  [false, "事业单位", "121303025A1B2C3D4E"],
  [false, "农民专业合作社", "931303025A1B2C3D4E"],
])("涉及企业 %p: %p %s", (expected, entityType, id) => {
  expect(isEnterprise(entityType, id, rules)).toBe(expected);
});

test("cooperatives are a setting", () => {
  expect(isEnterprise("农民专业合作社", "", { cooperativesAreEnterprises: true })).toBe(true);
  expect(isEnterprise("", "931303025A1B2C3D4E", { cooperativesAreEnterprises: true })).toBe(true);
});
