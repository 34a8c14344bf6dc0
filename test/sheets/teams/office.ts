/** A small unit's workbook: two bureaus, their officers, objects and items, an expert; for tests of teams. */
import type { LocalDate } from "../../../src/core/calendar/localDate";
import type { Cell, Grid } from "../../../src/sheets/grid";
import { gridOf } from "../gridOf";

export const on = "2024-06-20" as LocalDate;

export const ids = ["91130302MA00000A1X", "91130302MA00000B2X", "91130302MA00000C3X"] as const;

const officerHeader = [
  "姓名",
  "执法证号",
  "执法证有效期",
  "部门",
  "辖区",
  "专业标签",
  "职务",
  "在岗状态",
  "回避对象",
  "最大任务数",
];

/** A row of the officers' pool: name, number, and whatever differs from an ordinary officer. */
export function officer(name: string, number: string, more: Readonly<Record<string, Cell>> = {}): Cell[] {
  const usual: Readonly<Record<string, Cell>> = {
    姓名: name,
    执法证号: number,
    执法证有效期: "2027-12-31",
    部门: "海港区市场监督管理局",
    在岗状态: "在岗",
  };
  return officerHeader.map((header) => more[header] ?? usual[header] ?? null);
}

export const usualOfficers: readonly Cell[][] = [
  officer("王一", "HB1001", { 专业标签: "食品安全", 职务: "股长" }),
  officer("王二", "HB1002", { 专业标签: "食品安全", 部门: "区市场监管局食品股" }),
  officer("王三", "HB1003"),
  officer("李一", "HB2001", { 部门: "海港区消防救援大队", 专业标签: "消防" }),
  officer("李二", "HB2002", { 部门: "区消防大队" }),
  officer("赵办", "HB3001", { 部门: "海港区双随机、一公开监管工作联席会议办公室" }),
];

export interface Office {
  readonly officers?: readonly (readonly Cell[])[];
  readonly experts?: readonly (readonly Cell[])[];
  readonly classes?: readonly string[];
}

export function officeGrids(office: Office = {}): readonly Grid[] {
  const { officers = usualOfficers, classes = ["A", "B", "D"] } = office;
  return [
    gridOf("部门名录", [
      ["规范名称", "别名", "系统", "是否市场监管系统", "层级"],
      ["海港区市场监督管理局", "区市场监管局", "市场监管", "是", "县级"],
      ["海港区消防救援大队", "区消防大队", "消防", "否", "县级"],
    ]),
    gridOf("检查对象", [
      [
        "统一社会信用代码",
        "名称",
        "主体类型",
        "法定代表人",
        "住所",
        "辖区",
        "行业",
        "登记状态",
        "信用风险等级",
      ],
      [
        ids[0],
        "海港区甲餐饮有限公司",
        "企业",
        "孙甲",
        "海港区文化路 1 号",
        "文化路",
        "餐饮业",
        "存续",
        classes[0],
      ],
      [
        ids[1],
        "海港区乙商贸有限公司",
        "企业",
        "孙乙",
        "海港区迎宾路 2 号",
        "迎宾路",
        "零售业",
        "存续",
        classes[1],
      ],
      [
        ids[2],
        "海港区丙宾馆",
        "个体工商户",
        "孙丙",
        "海港区港城大街 3 号",
        "文化路",
        "住宿业",
        "存续",
        classes[2],
      ],
    ]),
    gridOf("人员库", [officerHeader, ...officers]),
    gridOf("专家库", [
      ["姓名或机构", "类型", "专业", "资质", "有效期", "联系方式"],
      ...(office.experts ?? [
        ["周教授", "专家", "食品安全", "教授", "2027-12-31", "3900001"],
        ["某检测公司", "第三方机构", "消防、特种设备", "CMA", null, "3900002"],
      ]),
    ]),
    gridOf("抽查事项清单", [
      [
        "事项编号",
        "抽查类别",
        "抽查事项",
        "抽查内容",
        "事项类别",
        "检查方式",
        "检查主体",
        "配合部门",
        "抽查依据",
        "比例上限",
        "专业标签",
        "工作指引",
      ],
      [
        "S1",
        "食品",
        "餐饮服务食品安全监督检查",
        "许可证公示、进货查验、加工制作、餐具消毒等情况。",
        "重点",
        "现场检查",
        "区市场监管局",
        "区消防大队",
        "《食品安全法》",
        "100%",
        "食品安全",
        "先查证照，再看后厨，逐项拍照留存。",
      ],
      [
        "S2",
        "登记事项",
        "营业执照（登记证）规范使用情况",
        "是否亮照经营，登记事项与实际是否一致。",
        "一般",
        "现场检查、网络监测",
        "区市场监管局",
        null,
        "《市场主体登记管理条例》",
        "3%",
        null,
        "核对名称、住所、经营范围。",
      ],
      [
        "S3",
        "消防",
        "消防安全监督抽查",
        "消防设施器材、疏散通道、安全出口、用火用电管理情况。",
        "一般",
        "现场检查",
        "海港区消防救援大队",
        null,
        "《消防法》",
        "5%",
        "消防",
        null,
      ],
    ]),
    gridOf("计划", [
      [
        "任务编号",
        "任务名称",
        "抽查类型",
        "牵头部门",
        "配合部门",
        "抽查事项",
        "抽查对象范围",
        "各类比例",
        "开始日期",
        "结束日期",
      ],
      [
        "QHD-2024-001",
        "餐饮单位联合抽查",
        "部门联合",
        "区市场监管局",
        "区消防大队",
        "S1、S2、S3",
        "信用风险等级 D 类",
        "D 100%",
        "2024-06-01",
        "2024-06-20",
      ],
    ]),
  ];
}
