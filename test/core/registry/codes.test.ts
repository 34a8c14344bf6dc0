import vectors from "../../../vectors/codes.json";
import { checkCode, isRegistrationNumber, isUscc } from "../../../src/core/registry/codes";

describe("统一社会信用代码 (GB 32100-2015)", () => {
  it.each(vectors.valid18)("accepts %s", (code) => expect(isUscc(code)).toBe(true));
  it.each(vectors.invalid18)("refuses %s", (code) => expect(isUscc(code)).toBe(false));
  it("gives the standard's own example its check character", () =>
    expect(isUscc("91350100M000100Y43")).toBe(true));
  it.each(["", "9135", "91350100M000100Y433"])("refuses %p", (code) => expect(isUscc(code)).toBe(false));
});

describe("注册号 (ISO 7064 MOD 11,10)", () => {
  it.each(vectors.valid15)("accepts %s", (code) => expect(isRegistrationNumber(code)).toBe(true));
  it.each(vectors.invalid15)("refuses %s", (code) => expect(isRegistrationNumber(code)).toBe(false));
});

describe("what a code is", () => {
  it.each([
    ["91350100m000100y43", { kind: "uscc", valid: true }],
    ["９１３５０１００M000100Y43", { kind: "uscc", valid: true }],
    ["9113030IMA0TESTX1R", { kind: "uscc", valid: false }],
    ["130302081286464", { kind: "registration", valid: true }],
    ["冀A-项目-01", { kind: "other", valid: true }],
    ["", { kind: "other", valid: false }],
  ])("%s", (code, expected) => expect(checkCode(code)).toEqual(expected));
});
