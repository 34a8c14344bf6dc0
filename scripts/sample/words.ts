/** The stuff that names are made of. All of it is plainly invented: no such firm, person or telephone. */
import type { Dice } from "./dice";

const brandHeads = [
  "月下", "云上", "星河", "雾海", "梦泽", "纸船", "琉璃", "浮光", "听雪", "拾贝", "枕浪", "踏歌",
  "青柠", "蓝莓", "墨竹", "银杏", "珊瑚", "麦浪", "彩陶", "风铃", "晨露", "暮帆", "竹马", "流萤",
] as const; // prettier-ignore
const brandTails = [
  "鲸", "鹿", "狐", "鹭", "兔", "獭", "鲤", "鸥", "雀", "蝶", "猫", "熊", "鹤", "象", "驼", "貂",
  "蜗", "蛙", "燕", "鲨",
] as const; // prettier-ignore

/** A firm's own name, such as 月下鲸. */
export function inventBrand(dice: Dice): string {
  return dice.pick(brandHeads) + dice.pick(brandTails);
}

const surnames = [
  "令狐", "慕容", "上官", "欧阳", "司徒", "东方", "南宫", "西门", "夏侯", "诸葛", "皇甫", "尉迟",
  "公孙", "轩辕", "独孤", "百里",
] as const; // prettier-ignore
const givenNames = [
  "晚舟", "听潮", "望舒", "疏桐", "知微", "行远", "拾光", "若谷", "怀瑾", "景明", "云归", "青禾",
  "问渠", "临川", "思齐", "白露", "初晴", "长风", "半夏", "南乔", "星野", "清和", "观澜", "慕白",
  "采薇", "北辰", "致远", "秋实", "千帆", "小满", "采苓", "山河", "子衿", "木樨", "棠梨", "一苇",
] as const; // prettier-ignore

/** A person's name, such as 慕容晚舟. */
export function inventPerson(dice: Dice): string {
  return dice.pick(surnames) + dice.pick(givenNames);
}

/** A landline that is not in service (exchange 000). */
export function inventPhone(dice: Dice): string {
  return `0335-000${dice.digits(4)}`;
}

/** A mobile number of a range that does not exist. */
export function inventMobile(dice: Dice): string {
  return `100${dice.digits(8)}`;
}

/** Sub-districts and towns (街道、镇) of the invented 海港区, with streets of their own. */
export const districts = [
  { name: "听涛街道", streets: ["听涛路", "白鸥街", "灯塔巷"] },
  { name: "望海街道", streets: ["望海大街", "帆影路", "贝壳巷"] },
  { name: "金梦街道", streets: ["金梦路", "银沙街", "日出里"] },
  { name: "港湾街道", streets: ["港湾路", "锚地街", "渡口巷"] },
  { name: "松林街道", streets: ["松林路", "听松街", "林下巷"] },
  { name: "麦田镇", streets: ["麦田大街", "谷雨路"] },
  { name: "石桥镇", streets: ["石桥街", "溪上路"] },
  { name: "杏园镇", streets: ["杏园街", "春耕路"] },
] as const;
