/** Only inspections drawn by lot are counted (forms.md, "Counts"): 专项检查, 投诉举报核查 and the like never are. */

const otherInspections =
  /^(?:专项(?:检查|整治|行动)|投诉举报(?:核查|检查)?|举报核查|个案检查|日常(?:检查|巡查|监管)|飞行检查|转办交办核查|交办核查|非双随机(?:检查|抽查)?)$/;

/** Whether what a ledger writes as its kind of inspection names one that is not drawn by lot. */
export function isOtherInspection(kind: string): boolean {
  return otherInspections.test(kind.normalize("NFKC").replace(/[\p{P}\p{Z}\p{C}]/gu, ""));
}
