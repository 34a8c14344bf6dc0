/** What the objects of the pool do: 行业, the tags that lots are drawn by, and what such firms call themselves. */
export interface Industry {
  readonly key: string;
  /** 行业 */
  readonly label: string;
  readonly tags: readonly string[];
  /** How many of a thousand enterprises, and of a thousand shops, are of this kind. */
  readonly enterprises: number;
  readonly shops: number;
  readonly firm: string;
  readonly shop: string;
  /** 许可证 that it needs, by the letters before its number. */
  readonly licence?: string;
}

const industry = (
  key: string,
  label: string,
  tags: string,
  enterprises: number,
  shops: number,
  firm: string,
  shop: string,
  licence?: string,
): Industry => ({ key, label, tags: tags.split("、"), enterprises, shops, firm, shop, licence });

export const industries: readonly Industry[] = [
  industry("catering", "餐饮业", "餐饮服务、食品经营", 90, 260, "餐饮管理", "小吃店", "JY2"),
  industry("grocery", "零售业", "食品销售、食品经营", 130, 300, "商贸", "便利店", "JY1"),
  industry("foodMaking", "食品制造业", "食品生产", 40, 0, "食品", "食品坊", "SC1"),
  industry("petrol", "机动车燃油零售", "加油站、危险化学品", 22, 0, "加油站管理", "加油点", "油零售"),
  industry("chemicals", "化工产品批发", "危险化学品", 30, 0, "化工", "化工店", "危化经字"),
  industry("manufacture", "通用设备制造业", "工贸企业、特种设备使用、排污单位", 140, 0, "机械制造", "加工部"),
  industry("construction", "房屋建筑业", "建筑施工", 80, 0, "建筑工程", "工程部", "建安许"),
  industry("agency", "房地产中介服务", "房地产经纪", 55, 10, "房地产经纪", "房产中介"),
  industry("property", "物业管理", "物业服务、特种设备使用", 60, 0, "物业服务", "物业部"),
  industry("gas", "燃气供应", "燃气经营、特种设备使用", 25, 0, "燃气", "燃气站", "冀燃"),
  industry("travel", "旅行社及相关服务", "旅行社", 40, 0, "国际旅行社", "旅游部", "L-HEB"),
  industry("leisure", "娱乐业", "娱乐场所、上网服务", 35, 25, "网络娱乐", "网吧", "文娱"),
  industry("hotel", "住宿业", "旅游住宿、公共场所", 60, 45, "酒店管理", "旅馆", "卫公"),
  industry("salon", "居民服务业", "公共场所、美容美发", 12, 170, "美容", "理发店", "卫公"),
  industry("pharmacy", "医药及医疗器材零售", "药品零售、医疗器械经营", 50, 30, "大药房", "药店", "冀DB"),
  industry("clinic", "卫生", "医疗机构", 20, 15, "门诊部", "诊所", "医机"),
  industry("vehicleTest", "检测服务", "机动车检验、排污单位", 24, 0, "机动车检测", "检测点", "检测"),
  industry("fireworks", "专门零售", "烟花爆竹零售", 0, 60, "烟花", "烟花零售点", "烟零"),
  industry("logistics", "道路运输业", "货物运输", 37, 25, "物流", "货运部"),
  industry("technology", "软件和信息技术服务业", "通用", 50, 60, "网络科技", "电脑店"),
];
