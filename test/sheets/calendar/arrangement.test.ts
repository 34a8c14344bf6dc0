/** The State Council's notices as issued, against the days of the library. */
import published from "chinese-days/dist/chinese-days.json";
import { parseArrangement } from "../../../src/sheets/calendar";

const notice2024 = `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`;

const notice2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

const ofYear = (days: Readonly<Record<string, unknown>>, year: number) =>
  Object.keys(days)
    .filter((date) => date.startsWith(String(year)))
    .sort();

const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

test.each([
  [2024, notice2024],
  [2026, notice2026],
])("the notice of %d gives the days worked in exchange and every weekday off", (year, text) => {
  const { days, nationalDay } = parseArrangement(text, year);
  expect(nationalDay).toBe(true);
  expect(days.filter(({ works }) => works).map(({ date }) => date)).toEqual(ofYear(published.workdays, year));
  const off = days.filter(({ works, date }) => !works && !isWeekend(date)).map(({ date }) => date as string);
  const library = ofYear(published.holidays, year).filter((date) => !isWeekend(date));
  expect(off).toEqual(library);
});

test("a text without 1 October does not make a year known", () => {
  expect(parseArrangement("元旦：1月1日放假。", 2027)).toEqual({
    days: [{ date: "2027-01-01", works: false, name: "元旦" }],
    nationalDay: false,
  });
});
