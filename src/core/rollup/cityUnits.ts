/**
 * Who reports to the city's 双随机办 where the workbook does not say: 7 县区, 开发区, 北戴河新区, and the departments
 * that inspect (the members of the joint conference, 国发〔2019〕5号). A beginning that the unit edits.
 */
export const cityCounties: readonly string[] = [
  "海港区",
  "山海关区",
  "北戴河区",
  "抚宁区",
  "昌黎县",
  "卢龙县",
  "青龙满族自治县",
  "秦皇岛经济技术开发区",
  "北戴河新区",
];

export const cityDepartments: readonly string[] = [
  "市发展和改革委员会",
  "市教育局",
  "市公安局",
  "市民政局",
  "市人力资源和社会保障局",
  "市自然资源和规划局",
  "市生态环境局",
  "市住房和城乡建设局",
  "市交通运输局",
  "市水务局",
  "市农业农村局",
  "市商务局",
  "市旅游和文化广电局",
  "市卫生健康委员会",
  "市应急管理局",
  "市市场监督管理局",
  "市统计局",
  "市税务局",
  "市消防救援支队",
  "市烟草专卖局",
  "秦皇岛海关",
];
