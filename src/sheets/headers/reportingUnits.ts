/** 应报单位: who has to send its form to this level, and how each is written on forms and files. */
import { field, tableSpec } from "./tableSpec";

export const reportingUnitsSpec = tableSpec({
  kind: "reportingUnits",
  title: "应报单位",
  clues: ["应报单位"],
  fields: {
    unit: field("应报单位", "应报单位名称", 3),
    writings: field("识别写法", "其他写法", 3),
    note: field("备注"),
    number: field("序号"),
  },
  needs: [["unit"]],
});
