/** 抽查事项清单: the forty items that the six bureaus have claimed from the provincial list. */
import type { DepartmentKey } from "./departments";
import { department } from "./departments";

export interface SampleItem {
  readonly id: string;
  readonly department: DepartmentKey;
  readonly category: string;
  readonly name: string;
  readonly content: string;
  readonly objects: string;
  readonly key: boolean;
  readonly ceiling: string;
  readonly tags: string;
}

/** department | category | name | content | objects | 重点? | ceiling | tags */
const table = `
market|市场主体登记|登记事项检查|登记（备案）事项规范性、营业执照使用情况|各类市场主体||3%|通用
market|市场主体公示|公示信息检查|年度报告和即时信息公示情况|各类企业||3%|通用
market|食品销售监管|食品销售监督检查|进货查验、标签、贮存条件|食品销售者||5%|食品销售
market|餐饮服务监管|餐饮服务监督检查|原料控制、加工过程、餐用具清洗消毒|餐饮服务提供者||5%|餐饮服务
market|食品生产监管|食品生产监督检查|生产环境、过程控制、产品检验|食品生产者|重点|100%|食品生产
market|特种设备监管|特种设备使用安全检查|使用登记、定期检验、作业人员资格|特种设备使用单位|重点|100%|特种设备使用
market|药品监管|药品零售质量管理检查|处方药销售、储存与养护|药品零售企业||5%|药品零售
market|医疗器械监管|医疗器械经营检查|经营许可备案、进货查验|医疗器械经营者||5%|医疗器械经营
market|价格监管|明码标价检查|商品和服务明码标价情况|经营者||2%|通用
market|计量监管|加油机计量检查|强制检定、铅封完好|加油站||10%|加油站
emergency|危险化学品|危险化学品经营安全检查|安全条件、储存管理、应急器材|危险化学品经营单位|重点|100%|危险化学品
emergency|工贸行业|工贸企业安全生产检查|有限空间、粉尘防爆、教育培训|工贸企业||10%|工贸企业
emergency|烟花爆竹|烟花爆竹零售安全检查|零售场所安全条件、储存数量|烟花爆竹零售点|重点|100%|烟花爆竹零售
emergency|危险化学品|加油站安全检查|防雷防静电、动火作业、应急演练|加油站|重点|100%|加油站
emergency|安全培训|安全培训情况检查|从业人员培训记录、特种作业持证|生产经营单位||5%|通用
emergency|应急管理|应急预案备案检查|预案编制、备案与演练|生产经营单位||5%|通用
housing|建筑施工|建筑施工质量安全检查|质量安全责任落实、现场防护|在建工程施工企业|重点|100%|建筑施工
housing|房地产市场|房地产经纪机构检查|备案、合同示范文本、明码标价|房地产经纪机构||10%|房地产经纪
housing|物业管理|物业服务企业检查|合同履行、维修资金使用公示|物业服务企业||10%|物业服务
housing|城镇燃气|燃气经营企业安全检查|许可条件、设施巡检、入户安检|燃气经营企业|重点|100%|燃气经营
housing|房地产市场|商品房预售资金监管检查|监管账户、资金拨付|房地产开发企业||10%|通用
housing|建筑节能|建筑节能检查|节能设计、材料进场复验|在建工程施工企业||5%|建筑施工
culture|旅游市场|旅行社经营行为检查|合同、保险、导游管理|旅行社||10%|旅行社
culture|文化市场|娱乐场所经营检查|核定人数、未成年人保护、曲库内容|娱乐场所||10%|娱乐场所
culture|文化市场|互联网上网服务营业场所检查|实名登记、营业时间|上网服务营业场所||10%|上网服务
culture|旅游市场|旅行社服务质量检查|广告宣传、投诉处理|旅行社||5%|旅行社
culture|文化市场|营业性演出检查|演出许可、现场管理|演出经营主体||10%|娱乐场所
culture|旅游市场|旅游住宿单位检查|星级标准执行、安全管理|旅游住宿单位||10%|旅游住宿
health|公共卫生|公共场所卫生检查|卫生许可、从业人员健康证、空气质量|公共场所经营者||10%|公共场所
health|医疗卫生|医疗机构执业检查|执业许可、人员资质、医疗废物|医疗机构||10%|医疗机构
health|公共卫生|生活饮用水卫生检查|水质检测、设施清洗消毒|二次供水单位||10%|通用
health|公共卫生|用品用具消毒检查|消毒设施、消毒记录|公共场所经营者||5%|公共场所
health|职业卫生|用人单位职业卫生检查|危害申报、检测评价、健康监护|存在职业病危害的用人单位||10%|工贸企业
health|公共卫生|餐饮具集中消毒检查|消毒效果、出厂检验|餐饮具集中消毒单位||10%|餐饮服务
environment|污染防治|排污单位检查|排污许可执行、在线监测|排污单位|重点|100%|排污单位
environment|机动车污染|机动车排放检验机构检查|检验过程规范性、数据真实性|机动车检验机构||30%|机动车检验
environment|固体废物|危险废物规范化检查|贮存、转移联单、台账|产废单位|重点|100%|排污单位
environment|污染防治|餐饮油烟检查|净化设施安装与清洗记录|餐饮服务提供者||5%|餐饮服务
environment|建设项目|建设项目环保措施检查|环评批复落实、三同时|建设单位||10%|排污单位
environment|辐射安全|核与辐射安全检查|许可、监测、人员培训|核技术利用单位|重点|100%|通用
`;

const letters: Record<DepartmentKey, string> = {
  market: "SC",
  emergency: "YJ",
  housing: "ZJ",
  culture: "WL",
  health: "WJ",
  environment: "ST",
};

/** The forty items, numbered within their bureau: SC01 … SC10, YJ01 …. */
export const items: readonly SampleItem[] = (() => {
  const counted = new Map<DepartmentKey, number>();
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [key, category, name, content, objects, weight, ceiling, tags] = line.split("|");
      const bureau = key as DepartmentKey;
      const number = (counted.get(bureau) ?? 0) + 1;
      counted.set(bureau, number);
      const id = `${letters[bureau]}${String(number).padStart(2, "0")}`;
      return { id, department: bureau, category, name, content, objects, key: weight !== "", ceiling, tags };
    });
})();

/** The item with that number. */
export function item(id: string): SampleItem {
  return items.find((candidate) => candidate.id === id)!;
}

export const itemHeaders = [
  "事项编号", "抽查类别", "抽查事项", "抽查内容", "抽查对象", "事项类别", "检查方式", "检查主体", "配合部门",
  "抽查依据", "比例上限", "专业标签", "工作指引", "认领状态", "备注",
] as const; // prettier-ignore

export function itemRows(): string[][] {
  return items.map((entry) => [
    entry.id,
    entry.category,
    entry.name,
    entry.content,
    entry.objects,
    entry.key ? "重点" : "一般",
    "现场检查、书面检查",
    department(entry.department).name,
    "",
    "河北省“双随机、一公开”抽查事项清单（示例）",
    entry.ceiling,
    entry.tags,
    `${entry.name}工作指引`,
    "已认领",
    "",
  ]);
}
