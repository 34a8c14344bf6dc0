/** Texts on their way to the public: numbers of persons and classes out, everything else as it stands. */
import fc from "fast-check";
import {
  Secrets,
  hasClassRates,
  looksLikeIdentityCard,
  publicCode,
  withoutClasses,
  withoutPersonalNumbers,
} from "../../../src/core/publicity";

test.each([
  ["电话13912345678联系", "电话（不公开）联系"],
  ["139 1234 5678", "（不公开）"],
  ["+86 139-1234-5678", "（不公开）"],
  ["办公电话0335-3456789转2", "办公电话（不公开）转2"],
  ["身份证130302198805123456", "身份证（不公开）"],
  ["身份证13030219880512345X。", "身份证（不公开）。"],
  ["91350100M000100Y43", "91350100M000100Y43"],
  ["秦双随机办〔2024〕1号", "秦双随机办〔2024〕1号"],
  ["2024-03-05至2024-04-30", "2024-03-05至2024-04-30"],
  ["许可证JY11303020001234", "许可证JY11303020001234"],
  ["130302200013123456", "130302200013123456"],
  // Full width, odd marks, characters nobody sees, words in letters, no area code, mail and chat.
  ["电话１３９１２３４５６７８联系", "电话（不公开）联系"],
  ["139\u200b1234\u200b5678", "（不公开）"],
  ["139.1234.5678", "（不公开）"],
  ["139—1234—5678", "（不公开）"],
  ["139\u00a0123\u00a045678", "（不公开）"],
  ["1391-234-5678", "（不公开）"],
  ["TEL13912345678", "TEL（不公开）"],
  ["Tel:13912345678", "Tel:（不公开）"],
  ["0086 13912345678", "（不公开）"],
  ["03353456789", "（不公开）"],
  ["（０３３５）３４５６７８９", "（不公开）"],
  ["0335—345 6789", "（不公开）"],
  ["联系电话：3456789", "联系电话：（不公开）"],
  ["130302 1988 0512 3456", "（不公开）"],
  ["130302-19880512-345X", "（不公开）"],
  ["身份证号ID130302198805123456", "身份证号ID（不公开）"],
  ["发邮件至zhang.san@example.com", "发邮件至（不公开）"],
  ["微信号zs_8808", "微信号（不公开）"],
  ["QHD13030224001", "QHD13030224001"],
  ["2024年3月5日至12月31日，10%（20户）", "2024年3月5日至12月31日，10%（20户）"],
  ["面积1200平方米，设备3456台", "面积1200平方米，设备3456台"],
  ["公众号和微信群", "公众号和微信群"],
  ["个体户@晴", "个体户@晴"],
])("%s becomes %s", (text, expected) => {
  expect(withoutPersonalNumbers(text)).toBe(expected);
});

test.each([
  ["信用风险等级为C、D类企业", "信用风险等级为（等级不公开）"],
  ["A级餐饮单位", "（等级不公开）餐饮单位"],
  ["D 类", "（等级不公开）"],
  ["信用风险等级:D", "信用风险等级:（等级不公开）"],
  ["AB类食品", "AB类食品"],
  ["KTV及A4纸企业", "KTV及A4纸企业"],
  ["CCC认证产品", "CCC认证产品"],
  ["好运来商行(D)", "好运来商行（等级不公开）"],
  ["信用风险D", "信用风险（等级不公开）"],
  ["风险分类结果：C", "风险分类结果：（等级不公开）"],
  ["d类企业", "（等级不公开）"],
  ["特种设备（电梯）", "特种设备（电梯）"],
  ["甲座(A3)", "甲座(A3)"],
])("%s becomes %s", (text, expected) => {
  expect(withoutClasses(text)).toBe(expected);
});

test("rates by class are told from a plain rate", () => {
  expect(["A 2%、B 5%", "C类100%", "Ｄ：10％"].map(hasClassRates)).toEqual([true, true, true]);
  expect(["5%", "不低于3%", "10%(20户)", "GB2312 5%"].map(hasClassRates)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("a code that is right by its check digit stays, an identity card in its place does not", () => {
  expect(publicCode("91350100M000100Y43")).toBe("91350100M000100Y43");
  expect(publicCode("QHD-001")).toBe("QHD-001");
  expect(publicCode("130302198805123456")).toBe("（不公开）");
  expect(looksLikeIdentityCard("130302198802303456")).toBe(false);
});

test("a number beside the code of something without a firm's code is not published", () => {
  expect(publicCode("130302198805123456（业主）")).toBe("（不公开）（业主）");
  expect(publicCode("１３０３０２１９８８０５１２３４５６")).toBe("（不公开）");
  expect(publicCode("91350100M000100Y43 ")).toBe("91350100M000100Y43 ");
});

test("a certificate's number is found in a text, however many there are", () => {
  const many = Array.from({ length: 5_000 }, (_, i) => `冀QHD${String(3_000_000_000 + i)}`);
  const all = new Secrets(many);
  expect(all.hide(`承办证号${many[4_321]}，已办`)).toBe("承办证号（不公开），已办");
  expect(all.hide("任务3000009999，第1批")).toBe("任务3000009999，第1批");
});

test("no mobile number survives, whatever stands around it", () => {
  const mobile = fc
    .tuple(fc.constantFrom("13", "15", "17", "18", "19"), fc.stringMatching(/^\d{9}$/))
    .map((each) => each.join(""));
  const words = fc.stringMatching(/^[\u4e00-\u9fff，。：（） ]{0,8}$/);
  fc.assert(
    fc.property(words, mobile, words, (before, number, after) => {
      expect(withoutPersonalNumbers(before + number + after)).not.toContain(number);
    }),
  );
});

test("no secret survives, in whatever text it stands", () => {
  const secret = fc.stringMatching(/^[A-Z\u4e00-\u9fff]{0,2}\d{6,12}$/);
  const words = fc.stringMatching(/^[\u4e00-\u9fff，。：A-Z]{0,8}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(secret, { minLength: 1, maxLength: 5 }),
      words,
      words,
      (all, before, after) => {
        const hidden = new Secrets(all).publicText(`${before}${all[0]}${after}`);
        for (const each of all) expect(hidden).not.toContain(each);
      },
    ),
  );
});
