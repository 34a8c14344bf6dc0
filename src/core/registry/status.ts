/** 登记状态: whether an object is active. 吊销未注销 is not (spec/workbook.md). */

const inactive = /吊销|注销|迁出|停业|歇业|清算|撤销|关闭|除名|责令关闭|停产|解散|破产/;
const active = /^(?:存续|在营|开业|在业|在册|正常|营业|登记成立|已成立|仍注册|开业登记|迁入|已?开业)/;

/**
 * Reads a 登记状态: 存续（在营、开业、在册） is true, 吊销未注销 or 迁出 is false, a wording that says
 * neither (or a blank) is null: to be asked about.
 */
export function activeStatus(text: string): boolean | null {
  const folded = text.normalize("NFKC").replace(/[\p{P}\p{Z}\p{C}]/gu, "");
  if (inactive.test(folded)) return false;
  return active.test(folded) ? true : null;
}
