/** The public draw, step by step (SR-1 §5): nothing out of order, everything on record, resumed as it was. */
import fc from "fast-check";
import { drawLots, hexOfBytes, sha256Hex } from "../../../src/core/draw";
import {
  advance,
  drawStep,
  drawingSeed,
  freezeStep,
  parseCeremony,
  publishStep,
  sealedPartsOf,
  seedSourceOf,
  serialiseCeremony,
  startCeremony,
} from "../../../src/core/draw/ceremony";
import type { Ceremony, CeremonyKind, CeremonyStep } from "../../../src/core/draw/ceremony";
import { verifyDrandRound } from "../../../src/core/draw/drand";
import { drandSeedPlan } from "../../../src/core/draw/drandChains";
import type { DrandRound } from "../../../src/core/draw/drand";
import { isSpeltAs } from "../../../src/core/draw/seedFormat";
import { certify, digestOf, eventText, makeCommitment, verifyCertificate } from "../../../src/core/evidence";
import type { SeedPlan } from "../../../src/core/evidence";
import { sentence } from "../../../src/locale";
import vectors from "../../../vectors/drand.json";
import { byRates, drawn, excluded, frameKey, nonce } from "../evidence/drawnCase";
import { reason, value } from "./value";

const label = "RW-1";
const { frame } = drawn();
const at = (minute: number) => `2024-06-20T15:${String(minute).padStart(2, "0")}:00+08:00`;
const plan: SeedPlan = { kind: "public", source: "收盘指数", when: "当日 15:30", format: "2893.25" };
const secrets = { nonce, frameKey: hexOfBytes(frameKey) };

function commitment(seedPlan: SeedPlan = plan, sealed = false) {
  const kept = sealed ? { sealed: { nonce, frameKey } } : {};
  const input = { label, frame, excludedSize: excluded.length, rule: byRates, reserve: 3, seedPlan };
  return value(makeCommitment({ ...input, previous: null, ...kept }));
}

const begin = (kind: CeremonyKind, sealed = false) => value(startCeremony({ label, kind, sealed }));
const freeze = freezeStep(frame, excluded.length, at(0));
const publish = (seedPlan: SeedPlan = plan) => publishStep(commitment(seedPlan), at(1));
const seed = (text: string, more = {}): CeremonyStep => ({
  step: "seed",
  at: at(30),
  value: text,
  source: "上证指数",
  ...more,
});

/** Takes all steps; the texts of 操作记录 that they leave. */
function run(start: Ceremony, ...steps: readonly CeremonyStep[]) {
  let ceremony = start;
  const events: string[] = [];
  for (const step of steps) {
    const taken = value(advance(ceremony, step));
    ceremony = taken.ceremony;
    events.push(...taken.events.map(eventText).map(({ action, detail }) => `${action} ${detail}`));
  }
  return { ceremony, events };
}

function certificateOf(ceremony: Ceremony, minute = 40) {
  const text = drawingSeed(ceremony) ?? "";
  const outcome = value(drawLots(frame, byRates, { seed: text, label, reserve: 3 }));
  const source = seedSourceOf(ceremony);
  if (source === null) throw new Error("no seed");
  const sealed = sealedPartsOf(ceremony);
  return certify({
    frame,
    outcome,
    rule: byRates,
    seed: text,
    label,
    reserve: 3,
    seedSource: source,
    columns: { id: "统一社会信用代码", stratum: "信用风险等级" },
    excluded,
    operator: "张三",
    witness: "李四",
    createdAt: at(minute),
    product: "SR",
    commitment: ceremony.published?.digest ?? null,
    previous: null,
    ...(sealed ? { sealed } : {}),
  });
}

test("an open draw with a public seed, from the locked list to the record sheet", () => {
  const seeded = run(begin("public"), freeze, publish(), seed("2963.10"));
  const certificate = certificateOf(seeded.ceremony);
  const done = run(
    seeded.ceremony,
    drawStep(certificate),
    { step: "teams", at: at(41), teams: 9, officers: 18 },
    { step: "record", at: at(42), sheet: "抽取记录表" },
  );
  expect(done.ceremony.stage).toBe("recorded");
  const committed = digestOf(commitment());
  const record = digestOf(certificate);
  expect([...seeded.events, ...done.events]).toEqual([
    `锁定名单 名单：400户；排除：2户；名单校验码：${freeze.digest}`,
    `事先公布校验码 名单：400户；排除：2户；事先公布校验码：${committed}`,
    "取得随机数 种类：public；随机数：2963.10；来源：上证指数",
    `抽取 名单：400户；排除：2户；抽取：${certificate.drawn.length}户；递补：${certificate.reserve.length}户；事先公布校验码：${committed}；抽取记录校验码：${record}`,
    `匹配检查人员 检查组：9组；检查人员：18人；抽取记录校验码：${record}`,
    `形成抽取记录表 工作表：抽取记录表；抽取记录校验码：${record}`,
  ]);
  const rows = frame.ids.map((id, i) => ({ id, stratum: frame.strata[i], at: "" }));
  const verdict = verifyCertificate(certificate, rows, { commitment: commitment() });
  expect(verdict.conclusion).toBe("anchored");
});

test("a seed before the lock or before the publication is refused, and so is one known before it", () => {
  expect(reason(advance(begin("public"), seed("1.00")))).toEqual({ code: "ceremony.seedTooEarly" });
  const frozen = run(begin("public"), freeze).ceremony;
  expect(reason(advance(frozen, seed("1.00")))).toEqual({ code: "ceremony.seedTooEarly" });
  const published = run(frozen, publish()).ceremony;
  const early = { obtainedAt: "2024-06-20T15:00:59+08:00" };
  expect(reason(advance(published, seed("2963.10", early)))).toEqual({
    code: "ceremony.seedBeforeCommitment",
    found: early.obtainedAt,
    expected: at(1),
  });
  // The same moment, written in another zone, is the same moment.
  expect(advance(published, seed("2963.10", { obtainedAt: "2024-06-20T07:01:00Z" })).ok).toBe(true);
  const refused = reason(advance(begin("public"), seed("1.00")));
  expect(sentence(refused, "zh-CN")).toContain("请先锁定名单、公布校验码");
});

test("what is settled is settled: list, commitment, seed and outcome", () => {
  const published = run(begin("public"), freeze, publish()).ceremony;
  expect(reason(advance(published, { ...freeze, at: at(2) })).code).toBe("ceremony.alreadyCommitted");
  expect(reason(advance(published, { ...publish(), at: at(2) })).code).toBe("ceremony.alreadyCommitted");
  const seeded = run(published, seed("2963.10")).ceremony;
  expect(reason(advance(seeded, seed("2963.11"))).code).toBe("ceremony.alreadySeeded");
  const step = drawStep(certificateOf(seeded));
  const after = run(seeded, step).ceremony;
  expect(reason(advance(after, step)).code).toBe("ceremony.alreadyDrawn");
  const abort: CeremonyStep = { step: "abort", at: at(50), reason: "不满意" };
  expect(reason(advance(after, abort)).code).toBe("ceremony.alreadyDrawn");
});

test("a commitment of another list, label or kind of seed is refused, and so is a draw with another seed", () => {
  const frozen = run(begin("public"), freeze).ceremony;
  const smaller = run(begin("public"), { ...freeze, size: 399 }).ceremony;
  expect(reason(advance(smaller, publish()))).toMatchObject({ code: "ceremony.differs", at: "frame.size" });
  const ceremonial = publish({ ...plan, kind: "ceremony" });
  expect(reason(advance(frozen, ceremonial))).toMatchObject({ at: "seedPlan.kind" });
  const forged = { ...publish(), digest: sha256Hex("x") };
  expect(reason(advance(frozen, forged))).toMatchObject({ at: "digest" });
  const seeded = run(frozen, publish(), seed("2963.10")).ceremony;
  const step = drawStep(certificateOf(seeded));
  expect(reason(advance(seeded, { ...step, seed: "2963.11" }))).toMatchObject({ at: "seed" });
  for (const other of [sha256Hex("x"), null])
    expect(reason(advance(seeded, { ...step, commitment: other }))).toMatchObject({ at: "commitment" });
  expect(reason(advance(seeded, { ...step, frame: sha256Hex("x") }))).toMatchObject({ at: "frame.digest" });
});

test("time does not run backwards", () => {
  const frozen = run(begin("public"), { ...freeze, at: at(10) }).ceremony;
  expect(reason(advance(frozen, publish()))).toEqual({
    code: "ceremony.time",
    found: at(1),
    expected: at(10),
  });
  expect(reason(advance(begin("public"), { ...freeze, at: "yesterday" })).code).toBe("ceremony.time");
});

const sides = ["三五七", "八/九"] as const;
const revealPlan: SeedPlan = {
  kind: "commit-reveal",
  source: "本局与纪检组",
  when: "公布之后",
  format: "文字",
  reveals: sides.map((side) => sha256Hex(side)),
};
const reveal = (side: 0 | 1, minute: number): CeremonyStep => ({
  step: "reveal",
  at: at(minute),
  side,
  text: sides[side],
});

test.each([
  [0, 1],
  [1, 0],
] as const)(
  "commit–reveal: side %s first, then side %s; the seed is both in their order",
  (first, second) => {
    const { ceremony, events } = run(
      begin("commit-reveal"),
      freeze,
      publish(revealPlan),
      reveal(first, 5),
      reveal(second, 6),
    );
    expect(drawingSeed(ceremony)).toBe("三五七/八/九");
    expect(events[2]).toBe("取得随机数 种类：commit-reveal；随机数：三五七/八/九；来源：本局与纪检组");
    const verdict = verifyCertificate(certificateOf(ceremony), null, { commitment: commitment(revealPlan) });
    expect(verdict.checks.find(({ id }) => id === "commitment")?.outcome).toBe("holds");
  },
);

test("commit–reveal: what was not promised is no reveal, and a refusal ends the draw on record", () => {
  const waiting = run(begin("commit-reveal"), freeze, publish(revealPlan), reveal(0, 5)).ceremony;
  const other: CeremonyStep = { step: "reveal", at: at(6), side: 1, text: "八/十" };
  expect(reason(advance(waiting, other))).toMatchObject({ code: "ceremony.revealDiffers", side: 2 });
  expect(reason(advance(waiting, reveal(0, 6)))).toEqual({ code: "ceremony.revealTwice", side: 1 });
  expect(reason(advance(waiting, seed("1"))).code).toBe("ceremony.needsReveal");
  const refused = run(waiting, { step: "refuse", at: at(9), side: 1, reason: "对方未到场" });
  expect(refused.ceremony.stage).toBe("aborted");
  expect(refused.events).toEqual([
    `拒绝揭示 一方：乙方；承诺校验码：${sha256Hex(sides[1])}；情况：对方未到场`,
    `抽取中止 原因：乙方拒绝揭示；事先公布校验码：${digestOf(commitment(revealPlan))}`,
  ]);
  expect(reason(advance(refused.ceremony, reveal(1, 10)))).toEqual({
    code: "ceremony.isAborted",
    label,
    reason: "对方未到场",
  });
  const noHashes = { ...revealPlan, reveals: [sha256Hex("a")] };
  const frozen = run(begin("commit-reveal"), freeze).ceremony;
  expect(reason(advance(frozen, publish(noHashes)))).toEqual({ code: "ceremony.revealSides", found: 1 });
});

test("a sealed draw: the nonce draws and is nowhere in the record; a machine seed is refused", () => {
  expect(reason(startCeremony({ label, kind: "machine", sealed: true })).code).toBe("ceremony.sealedMachine");
  const frozen = run(begin("public", true), freeze);
  const sealed = commitment(plan, true);
  expect(reason(advance(frozen.ceremony, publish())).code).toBe("ceremony.differs");
  expect(reason(advance(frozen.ceremony, publishStep(sealed, at(1)))).code).toBe("ceremony.secretsMissing");
  const lying = publishStep(sealed, at(1), { secrets: { ...secrets, nonce: sha256Hex("x") } });
  expect(reason(advance(frozen.ceremony, lying))).toMatchObject({ at: "seedCommitment" });
  const seeded = run(frozen.ceremony, publishStep(sealed, at(1), { secrets }), seed("2963.10"));
  expect(drawingSeed(seeded.ceremony)).toBe(`2963.10/${nonce}`);
  const certificate = certificateOf(seeded.ceremony);
  const done = run(seeded.ceremony, drawStep(certificate));
  const said = [...frozen.events, ...seeded.events, ...done.events].join("\n");
  for (const secret of [nonce, secrets.frameKey, freeze.digest]) expect(said).not.toContain(secret);
  const rows = frame.ids.map((id, i) => ({ id, stratum: frame.strata[i], at: "" }));
  expect(verifyCertificate(certificate, rows, { commitment: sealed }).conclusion).toBe("anchored");
});

const round = vectors.rounds[1] as DrandRound;
const drandPlan: SeedPlan = {
  kind: "public",
  source: "drand quicknet",
  when: "第 657413 轮",
  format: "64 位",
};

test("a drand round announced beforehand, verified, and no other", () => {
  const verified = value(verifyDrandRound("quicknet", round));
  const announced = { chain: "quicknet", round: round.round } as const;
  const comes = verified.time * 1000;
  const iso = (ms: number) => new Date(comes + ms).toISOString();
  const locked = run(begin("drand"), { ...freeze, at: iso(-60_000) }).ceremony;
  const late = publishStep(commitment(drandPlan), iso(0), { drand: announced });
  expect(reason(advance(locked, late)).code).toBe("ceremony.roundPast");
  expect(reason(advance(locked, publishStep(commitment(drandPlan), iso(-1000)))).code).toBe(
    "ceremony.roundMissing",
  );
  const another = publishStep(commitment({ ...drandPlan, when: "第 65741 轮" }), iso(-1000), {
    drand: announced,
  });
  expect(reason(advance(locked, another))).toMatchObject({ code: "ceremony.differs", at: "seedPlan" });
  expect(
    advance(locked, publishStep(commitment(drandSeedPlan(announced)), iso(-1000), { drand: announced })).ok,
  ).toBe(true);
  const ready = run(locked, publishStep(commitment(drandPlan), iso(-1000), { drand: announced })).ceremony;
  const number = { ...seed(verified.randomness), at: iso(5000) } as CeremonyStep;
  expect(reason(advance(ready, number)).code).toBe("ceremony.roundMissing");
  const with_ = (more: object) => ({ ...number, round: { ...verified, ...more } }) as CeremonyStep;
  expect(reason(advance(ready, with_({ round: 657412 })))).toEqual({
    code: "ceremony.roundDiffers",
    found: "quicknet 657412",
    expected: "quicknet 657413",
  });
  const made = sha256Hex("x");
  const forged = { ...with_({ randomness: made }), value: made } as CeremonyStep;
  expect(reason(advance(ready, forged)).code).toBe("drand.randomness");
  const { ceremony } = run(ready, with_({}));
  expect(drawingSeed(ceremony)).toBe(round.randomness);
  expect(seedSourceOf(ceremony)?.kind).toBe("public");
});

test.each([
  ["2893.25", "2963.10", true],
  ["2893.25", "12963.10", true],
  ["2893.25", "2963.1", false],
  ["2893.25", "2963,10", false],
  ["2893.25", "2963.10 ", false],
  ["01 05 12", "03 07 33", true],
  ["01 05 12", "3 07 33", false],
  ["01 05 12", "03,07,33", false],
  ["123456", "98765", true],
  ["123456", "98765.0", false],
  ["64 位十六进制小写字母与数字", "任何文字", true],
  ["", "1", true],
])("spelt as %s: %s is %s", (example, text, expected) => expect(isSpeltAs(text, example)).toBe(expected));

test("a seed spelt otherwise is refused with the example", () => {
  const published = run(begin("public"), freeze, publish()).ceremony;
  const refused = reason(advance(published, seed("2963.1")));
  expect(sentence(refused, "zh-CN")).toContain("“2963.1”与事先公布的写法“2893.25”不一致");
  const machine = run(begin("machine"), freeze, publish({ ...plan, kind: "machine" })).ceremony;
  expect(reason(advance(machine, seed("2963.10"))).code).toBe("ceremony.machineSeed");
  expect(advance(machine, seed(nonce)).ok).toBe(true);
});

test("resumed from its text at every stage, it is the same", () => {
  let ceremony = begin("public", true);
  const steps = [freeze, publishStep(commitment(plan, true), at(1), { secrets }), seed("2963.10")];
  for (const step of [...steps, null]) {
    expect(parseCeremony(serialiseCeremony(ceremony))).toEqual({ ok: true, value: ceremony });
    if (step) ceremony = run(ceremony, step).ceremony;
  }
  const { ceremony: after } = run(ceremony, drawStep(certificateOf(ceremony)), {
    step: "record",
    at: at(50),
    sheet: "抽取记录表",
  });
  expect(parseCeremony(serialiseCeremony(after))).toEqual({ ok: true, value: after });
});

test("a text that somebody edited is refused where it breaks the rules", () => {
  const whole = JSON.parse(
    serialiseCeremony(run(begin("public"), freeze, publish(), seed("2963.10")).ceremony),
  );
  const edited = (change: (stored: typeof whole) => void) => {
    const stored = structuredClone(whole);
    change(stored);
    return reason(parseCeremony(JSON.stringify(stored))).code;
  };
  expect(edited((s) => s.steps.splice(1, 1))).toBe("ceremony.seedTooEarly");
  expect(edited((s) => s.steps.reverse())).toBe("ceremony.seedTooEarly");
  expect(edited((s) => (s.steps[1].commitment.frame.size = 1))).toBe("ceremony.differs");
  expect(edited((s) => (s.steps[0].digest = sha256Hex("x")))).toBe("ceremony.differs");
  expect(edited((s) => (s.steps[2].obtainedAt = at(0)))).toBe("ceremony.seedBeforeCommitment");
  expect(edited((s) => (s.steps[0].size = "400"))).toBe("ceremony.unreadable");
  expect(edited((s) => (s.steps[1].commitment = {}))).toBe("ceremony.unreadable");
  expect(edited((s) => (s.kind = "dice"))).toBe("ceremony.unreadable");
  expect(edited((s) => (s.version = 2))).toBe("ceremony.laterVersion");
  for (const text of ["", "null", "[]", "{", '{"ceremony":"SR-1"}']) {
    expect(reason(parseCeremony(text)).code).toBe("ceremony.unreadable");
  }
});

test("whatever order steps are tried in, a draw comes only after lock, publication and seed", () => {
  const full = run(begin("public"), freeze, publish(), seed("2963.10")).ceremony;
  const moves = [freeze, publish(), seed("2963.10"), drawStep(certificateOf(full))] as const;
  const teams = { step: "teams", at: at(0), teams: 1, officers: 2 } as const;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves, teams), { maxLength: 12 }), (tried) => {
      let ceremony = begin("public");
      const taken: string[] = [];
      for (const step of tried) {
        const next = advance(ceremony, { ...step, at: at(30) } as CeremonyStep);
        if (!next.ok) continue;
        ceremony = next.value.ceremony;
        taken.push(step.step);
      }
      const order = taken.filter((step) => step !== "teams").join(" ");
      expect(order).toMatch(/^(freeze ?)*(publish( seed( draw)?)?)?$/);
      if (taken.includes("teams")) expect(taken.indexOf("teams")).toBeGreaterThan(taken.indexOf("draw"));
    }),
  );
});
