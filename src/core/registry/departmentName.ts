/**
 * The name of a department taken apart: place, level, bureau, division. "海港区市场监督管理局食品股",
 * "区市场监管局" and "市场监督管理局" name one bureau (forms.md, "Counts": 部门联合).
 */

export type DepartmentLevel = "province" | "city" | "county" | "town";

export interface DepartmentName {
  /** 海港区; "" where the name does not say. */
  readonly place: string;
  readonly level: DepartmentLevel | null;
  /** The bureau without place and division, abbreviations written out: 市场监督管理局. */
  readonly core: string;
  /** True where the name is that of a division (所, 股, 队 …) and not of the bureau itself. */
  readonly division: boolean;
}

/** Abbreviations in daily use, by the name that they stand for. Old names of merged bureaus are not among them. */
const abbreviations: Readonly<Record<string, readonly string[]>> = {
  市场监督管理局: ["市场监管局", "市监局"],
  药品监督管理局: ["药监局"],
  住房和城乡建设局: ["住建局", "住房城乡建设局"],
  人力资源和社会保障局: ["人社局", "人力资源社会保障局"],
  文化广电和旅游局: ["文旅局", "文广旅局", "文化和旅游局"],
  旅游和文化广电局: ["旅文局", "旅游文化广电局"],
  城市管理综合行政执法局: ["城管局", "城管执法局", "城市管理局", "综合行政执法局"],
  自然资源和规划局: ["自规局", "资规局"],
  发展和改革局: ["发改局"],
  发展和改革委员会: ["发改委"],
  卫生健康局: ["卫健局"],
  卫生健康委员会: ["卫健委"],
  教育和体育局: ["教体局"],
  科技和工业信息化局: ["科工局", "科技工信局"],
  工业和信息化局: ["工信局"],
  应急管理局: ["应急局"],
  交通运输局: ["交通局"],
  医疗保障局: ["医保局"],
  退役军人事务局: ["退役军人局"],
  烟草专卖局: ["烟草局"],
  消防救援大队: ["消防大队"],
  消防救援支队: ["消防支队"],
};

const writtenOut: ReadonlyMap<string, string> = new Map(
  Object.entries(abbreviations).flatMap(([full, short]) => short.map((name) => [name, full] as const)),
);

/** Stems by which a division shows its bureau when it does not name it: 西港路市场监管所. */
const shortStems: ReadonlyMap<string, string> = new Map([["市场监管", "市场监督管理局"]]);

const bureau = /^(.*?(?:委员会|委(?!员会)|总局|局|厅|署))(.+)$/;
const divisionEnd = /(?:所|股|科|室|处|队|站|中心|分局|窗口|组|办|部)$/;
/** 城乡建设, 城镇管理 and the like are words of bureaus' names, no town. */
const town =
  /^(.{1,12}?(?:街道|[镇乡](?!建设|规划|管理|环境|统筹|村|化)))(?:.*综合(?:行政)?执法|(?:人民)?政府|办(?:事处|$)|执法[大中]?队)/;

/** A name as it is compared: NFKC, without blanks, brackets and other punctuation. */
export function foldName(text: string): string {
  return text.normalize("NFKC").replace(/[\p{P}\p{Z}\p{C}]/gu, "");
}

/** Takes the places off the front of a folded name: 河北省, 秦皇岛市, 海港区, or a bare 省, 市, 区, 县. */
export function splitPlace(folded: string): Pick<DepartmentName, "place" | "level"> & { rest: string } {
  let rest = folded.replace(/^国家税务总局(?=.+税务局)/, "");
  let place = "";
  let level: DepartmentLevel | null = null;
  const take = (pattern: RegExp, to: DepartmentLevel, named: boolean) => {
    const found = pattern.exec(rest);
    if (!found || rest.length - found[0].length < 2) return;
    rest = rest.slice(found[0].length);
    level = to;
    if (named) place = found[0];
  };
  take(/^\p{Script=Han}{2,4}省/u, "province", true);
  // 市场, 市政, 市容, 市监局 begin the names of bureaus, and 城市 stands inside them: not places.
  take(/^(?![省区县])\p{Script=Han}{2,5}?(?<!城)市(?![场政容]|监[局所分])/u, "city", true);
  take(
    /^(?!社区|园区|城区|校区)[^局委厅]{1,8}?(?:自治县|新区|开发区|[县旗]|区(?!域|划))(?=.*[局委厅署队所院会办府])/u,
    "county",
    true,
  );
  if (level === null) take(/^省/, "province", false);
  if (level === null) take(/^市(?![场政容民]|监[局所分])/, "city", false);
  if (level === null) take(/^[区县](?!域|划)/, "county", false);
  return { place, level, rest };
}

/** Takes a department's name apart. */
export function parseDepartmentName(text: string): DepartmentName {
  const { place, level, rest } = splitPlace(foldName(text));

  // 乡镇(街道)综合执法队: a department of its own, whatever its exact title; it acts for the town's government.
  const ofTown = town.exec(rest);
  if (ofTown) return { place, level: "town", core: `${ofTown[1]}综合执法队`, division: false };

  const parts = bureau.exec(rest);
  const isDivision = parts !== null && divisionEnd.test(parts[2]);
  let core = isDivision ? parts[1] : rest;
  // 生态环境局海港区分局 and 生态环境分局 are the county's bureau.
  const branch = isDivision ? /^(.*)分局$/.exec(parts[2]) : null;
  const county = branch !== null || /分局$/.test(core);
  core = core.replace(/分局$/, "局");
  core = writtenOut.get(core) ?? core;

  if (!isDivision && divisionEnd.test(core) && !core.includes("文化市场"))
    for (const [stem, full] of shortStems)
      if (core.includes(stem)) return { place, level: level ?? null, core: full, division: true };

  return {
    place: county && branch ? branch[1] : place,
    level: county ? "county" : level,
    core,
    division: isDivision,
  };
}

/** What a division's name may carry of its bureau's: 交通运输 of 交通运输局. Four characters at least, so that it is telling. */
export function stemOf(core: string): string | null {
  const stem = core.replace(/(?:委员会|委|局|厅)$/, "");
  return stem !== core && stem.length >= 4 ? stem : null;
}

/** Whether a folded name ends like a division's. */
export function endsLikeDivision(folded: string): boolean {
  return divisionEnd.test(folded);
}
