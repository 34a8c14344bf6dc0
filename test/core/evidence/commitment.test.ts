/** SR-1 §5–6: commitments, sealed draws, anchors. */
import { createHash, createHmac } from "node:crypto";
import type { DrawRule } from "../../../src/core/draw";
import { sealedSeed } from "../../../src/core/draw";
import {
  digestOf,
  FrameTree,
  jcs,
  makeCommitment,
  parseCommitment,
  sealedPublication,
  verifyCertificate,
} from "../../../src/core/evidence";
import type { CommitmentInput, SealedCommitment, Verdict } from "../../../src/core/evidence";
import draw400 from "../../../vectors/draw-400.json";
import { reason, value } from "../draw/value";
import { byRates, copy, drawn, excluded, frameKey, nonce, rows } from "./drawnCase";

const { frame } = drawn();
const seedPlan = {
  kind: "public",
  source: "上证指数收盘",
  when: "2024-06-20 15:00",
  format: "2893.25",
} as const;
const input: CommitmentInput = {
  label: draw400.label,
  frame,
  excludedSize: excluded.length,
  rule: byRates,
  reserve: 3,
  seedPlan,
  previous: null,
};
const commitmentFault = (verdict: Verdict) => verdict.checks.find(({ id }) => id === "commitment")?.fault;

describe("an open commitment", () => {
  const commitment = value(makeCommitment(input));
  const digest = digestOf(commitment);
  const { certificate } = drawn({ commitment: digest });

  test("is the document of SR-1 §5", () => {
    expect(commitment).toEqual({
      algorithm: "SR-1",
      version: 1,
      label: "QHD-2024-001",
      disclosure: "open",
      frame: { digest: draw400.frameDigest, size: 400 },
      excluded: { size: 2 },
      rule: {
        mode: "rate",
        rates: { A: 20_000, B: 55_000, C: 333_333, D: 1_000_000 },
        rounding: "up",
        reserve: 3,
        replacementReasons: ["已注销", "吊销未注销", "迁出辖区", "与抽查事项不符", "当年频次已满"],
      },
      seedPlan,
      previous: null,
    });
    expect(value(parseCommitment(copy(commitment)))).toEqual(commitment);
  });

  test("anchors the certificate that keeps it, as document and as digest", () => {
    for (const anchor of [commitment, digest]) {
      const verdict = verifyCertificate(certificate, rows, { commitment: anchor });
      expect([verdict.holds, verdict.conclusion]).toEqual([true, "anchored"]);
    }
  });

  test("is not another one", () => {
    const other = value(makeCommitment({ ...input, excludedSize: 3 }));
    for (const anchor of [other, digestOf(other)]) {
      expect(commitmentFault(verifyCertificate(certificate, rows, { commitment: anchor }))?.code).toBe(
        "evidence.commitmentDigest",
      );
    }
    expect(commitmentFault(verifyCertificate(drawn().certificate, rows, { commitment }))?.code).toBe(
      "evidence.commitmentDigest",
    );
    expect(commitmentFault(verifyCertificate(certificate, rows, { commitment: { junk: 1 } }))?.code).toBe(
      "evidence.algorithm",
    );
  });

  test.each<[string, Partial<CommitmentInput>, string]>([
    ["another label", { label: "QHD-2024-001/2" }, "label"],
    ["another size of the excluded", { excludedSize: 1 }, "excluded.size"],
    ["another rule", { rule: { ...byRates, rounding: "halfUp" } as DrawRule }, "rule"],
    ["another reserve", { reserve: 4 }, "rule"],
    ["another kind of seed", { seedPlan: { ...seedPlan, kind: "ceremony" } }, "seedSource.kind"],
    [
      "another frame",
      { frame: drawn({}, byRates, [...rows.slice(1), { ...rows[0], id: "X" }]).frame },
      "frame.digest",
    ],
  ])("promises %s than was kept", (_, change, at) => {
    const promised = value(makeCommitment({ ...input, ...change }));
    const broken = drawn({ commitment: digestOf(promised) }).certificate;
    const fault = commitmentFault(verifyCertificate(broken, rows, { commitment: promised }));
    expect(fault).toMatchObject({ code: "evidence.commitmentDiffers", at });
  });

  test("commit-reveal: the seed is the two sides, a slash between them", () => {
    const sides = ["甲方/1", "乙方2"];
    const reveals = sides.map((side) => createHash("sha256").update(side).digest("hex"));
    const plan = { ...seedPlan, kind: "commit-reveal", reveals } as const;
    const promised = value(makeCommitment({ ...input, seedPlan: plan }));
    const seedSource = { kind: "commit-reveal", description: "", obtainedAt: "" } as const;
    const of = (seed: string) => drawn({ seed, seedSource, commitment: digestOf(promised) }).certificate;
    expect(verifyCertificate(of(sides.join("/")), rows, { commitment: promised }).conclusion).toBe(
      "anchored",
    );
    const fault = commitmentFault(verifyCertificate(of("甲方/2/乙方2"), rows, { commitment: promised }));
    expect(fault?.code).toBe("evidence.seedNotCommitted");
  });

  test("refuses what cannot be committed to", () => {
    expect(reason(makeCommitment({ ...input, label: "a#b" })).code).toBe("draw.labelHash");
    expect(reason(makeCommitment({ ...input, reserve: -1 })).code).toBe("draw.reserveInvalid");
    expect(reason(makeCommitment({ ...input, rule: { mode: "total", total: 0.5 } })).code).toBe(
      "draw.totalInvalid",
    );
  });
});

describe("a sealed draw", () => {
  const publicSeed = "2893.25";
  const commitment = value(makeCommitment({ ...input, sealed: { nonce, frameKey } })) as SealedCommitment;
  const root = new FrameTree(frame, frameKey).root;
  const parts = { publicSeed, nonce, frameKey: Buffer.from(frameKey).toString("hex"), root };
  const sealed = (change: Partial<typeof parts> = {}) =>
    drawn({
      seed: sealedSeed(publicSeed, nonce),
      commitment: digestOf(commitment),
      sealed: { ...parts, ...change },
    }).certificate;

  test("commits to root, rule and nonce by hashes that tell nothing of them", () => {
    const open = value(makeCommitment(input));
    const rule = "rule" in open ? open.rule : null;
    expect(commitment.frame).toEqual({ root, size: 400 });
    expect(commitment.seedCommitment).toBe(createHash("sha256").update(nonce).digest("hex"));
    expect(commitment.ruleCommitment).toBe(createHmac("sha256", nonce).update(jcs(rule)).digest("hex"));
    expect(Object.keys(commitment)).not.toContain("rule");
  });

  test("holds for the auditor, who has the full certificate", () => {
    expect(verifyCertificate(sealed(), rows, { commitment }).conclusion).toBe("anchored");
  });

  test("does not hold with another nonce, key, root or public seed", () => {
    const other = "1".repeat(64);
    const codes = (change: Partial<typeof parts>) =>
      verifyCertificate(sealed(change), rows, { commitment }).checks.flatMap(
        ({ fault }) => fault?.code ?? [],
      );
    expect(codes({ nonce: other })).toContain("evidence.sealedSeed");
    expect(codes({ publicSeed: "2893.26" })).toContain("evidence.sealedSeed");
    expect(codes({ frameKey: other })).toContain("evidence.commitmentDiffers");
    expect(codes({ root: other })).toContain("evidence.commitmentDiffers");
  });

  test("takes no machine seed, no other nonce, no other key", () => {
    const plan = { ...seedPlan, kind: "machine" } as const;
    expect(reason(makeCommitment({ ...input, seedPlan: plan, sealed: { nonce, frameKey } })).code).toBe(
      "evidence.sealedKind",
    );
    expect(reason(makeCommitment({ ...input, sealed: { nonce: "x", frameKey } })).code).toBe(
      "evidence.nonce",
    );
    expect(reason(makeCommitment({ ...input, sealed: { nonce, frameKey: new Uint8Array(16) } })).code).toBe(
      "evidence.keyLength",
    );
  });

  test("publishes nothing from which a class could be worked out", () => {
    const certificate = sealed();
    const publication = sealedPublication(certificate, commitment);
    expect(publication?.certificate).toBe(digestOf(certificate));
    expect(publication?.drawn).toEqual([...(publication?.drawn ?? [])].sort());
    expect(new Set(publication?.drawn)).toEqual(new Set(certificate.drawn.map(({ id }) => id)));
    const text = JSON.stringify(publication);
    for (const word of [
      "stratum",
      "rank",
      "ticket",
      "ratePpm",
      "cutOff",
      "rates",
      "strata",
      nonce,
      parts.frameKey,
    ]) {
      expect([word, text.includes(word)]).toEqual([word, false]);
    }
    expect(text).not.toContain(certificate.frame.digest);
    for (const { ticket } of certificate.drawn) expect(text).not.toContain(ticket);
    expect(sealedPublication(drawn().certificate, commitment)).toBeNull();
  });
});
