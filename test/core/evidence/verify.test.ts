/** SR-1 §6: a certificate holds as it was written, and no change to it or to the list goes unseen. */
import fc from "fast-check";
import type { DrawRule, FrameRow } from "../../../src/core/draw";
import { freezeFrame, frameDigest, replaceLot, ticketOf, seedPrefix } from "../../../src/core/draw";
import { checkIds, digestOf, parseCertificate, verifyCertificate } from "../../../src/core/evidence";
import type { Certificate, CheckId, Verdict } from "../../../src/core/evidence";
import draw400 from "../../../vectors/draw-400.json";
import { reason, value } from "../draw/value";
import { byRates, copy, drawn, excluded, rows } from "./drawnCase";
import type { Mutable } from "./drawnCase";

const { certificate } = drawn();
const failures = (verdict: Verdict): Partial<Record<CheckId, string>> =>
  Object.fromEntries(
    verdict.checks.flatMap(({ id, fault }) => (fault === undefined ? [] : [[id, fault.code]])),
  );
const outcomes = (verdict: Verdict) =>
  Object.fromEntries(verdict.checks.map(({ id, outcome }) => [id, outcome]));
const altered = (change: (c: Mutable<Certificate>) => void) => {
  const c = copy(certificate);
  change(c);
  return failures(verifyCertificate(c, rows));
};

test("it has the keys of SR-1 §6, and integers only", () => {
  expect(Object.keys(certificate)).toEqual(
    expect.arrayContaining([
      ...["algorithm", "version", "label", "seed", "seedSource", "commitment", "frame", "excluded", "strata"],
      ...[
        "drawn",
        "reserve",
        "replacements",
        "teams",
        "operator",
        "witness",
        "createdAt",
        "product",
        "previous",
      ],
    ]),
  );
  expect(certificate.frame).toEqual({
    digest: draw400.frameDigest,
    size: 400,
    columns: { id: "统一社会信用代码", stratum: "信用风险等级" },
  });
  expect(certificate.strata.map(({ key, size, ratePpm, drawn: n }) => [key, size, ratePpm, n])).toEqual([
    ["A", 281, 20_000, 6],
    ["B", 76, 55_000, 5],
    ["C", 32, 333_333, 11],
    ["D", 11, 1_000_000, 11],
  ]);
  for (const stratum of certificate.strata) {
    const lots = certificate.drawn.filter((lot) => lot.stratum === stratum.key);
    expect(lots.map(({ id }) => id)).toEqual(draw400.result[stratum.key as "A"].drawn);
    expect(stratum.cutOff).toBe(lots[lots.length - 1].ticket);
    expect(lots.map(({ rank }) => rank)).toEqual(lots.map((_, i) => i + 1));
  }
  const prefix = value(seedPrefix(draw400.seed, draw400.label));
  for (const { id, ticket } of certificate.drawn) expect(ticket).toBe(ticketOf(prefix, id));
  expect(value(parseCertificate(copy(certificate)))).toEqual(certificate);
});

test("as written, it holds, and says that nothing anchors it and what it could not check", () => {
  const verdict = verifyCertificate(copy(certificate), rows);
  expect(verdict.holds).toBe(true);
  expect(verdict.conclusion).toBe("selfConsistent");
  expect(verdict.checks.map(({ id }) => id)).toEqual(checkIds);
  expect(outcomes(verdict)).toMatchObject({ frame: "holds", selection: "holds", published: "notChecked" });
  const alone = verifyCertificate(copy(certificate), null);
  expect(alone.holds).toBe(true);
  expect(outcomes(alone)).toMatchObject({ tickets: "holds", frame: "notChecked", selection: "notChecked" });
});

test("neither the order nor the spelling of the rows matters", () => {
  const retyped = [...rows]
    .reverse()
    .map((row) => ({ ...row, id: ` ${row.id.toLowerCase()}`, stratum: `${row.stratum}\u3000` }));
  expect(verifyCertificate(certificate, retyped).holds).toBe(true);
});

describe("the list", () => {
  const verdict = (list: readonly FrameRow[]) => failures(verifyCertificate(certificate, list));
  const drawnRow = rows.findIndex(({ id }) => id === certificate.drawn[0].id);
  const otherRow = rows.findIndex(
    ({ id }) => ![...certificate.drawn, ...certificate.reserve].some((lot) => lot.id === id),
  );
  const replaced = (i: number, change: Partial<FrameRow>) =>
    rows.map((row, j) => (i === j ? { ...row, ...change } : row));

  test("an object added", () => {
    expect(verdict([...rows, { id: "NEW1", stratum: "A", at: "" }])).toMatchObject({
      frame: "evidence.frameSize",
    });
  });
  test("an object removed that was drawn, and one that was not", () => {
    expect(verdict(rows.filter((_, i) => i !== drawnRow))).toMatchObject({
      frame: "evidence.notInFrame",
      selection: "evidence.otherLot",
    });
    expect(verdict(rows.filter((_, i) => i !== otherRow))).toEqual({ frame: "evidence.frameSize" });
  });
  test("an id altered", () => {
    expect(verdict(replaced(otherRow, { id: "ALTERED" })).frame).toBe("evidence.frameDigest");
    expect(verdict(replaced(drawnRow, { id: "ALTERED" })).frame).toBe("evidence.notInFrame");
  });
  test("a stratum altered, and two swapped", () => {
    expect(verdict(replaced(drawnRow, { stratum: "B" })).frame).toBe("evidence.otherStratum");
    expect(verdict(replaced(otherRow, { stratum: rows[otherRow].stratum === "A" ? "B" : "A" })).frame).toBe(
      "evidence.stratumSize",
    );
    const [a, b] = ["A", "B"].map((key) =>
      rows.findIndex(
        ({ id, stratum }) =>
          stratum === key && ![...certificate.drawn, ...certificate.reserve].some((lot) => lot.id === id),
      ),
    );
    const swapped = rows.map((row, i) =>
      i === a ? { ...row, stratum: "B" } : i === b ? { ...row, stratum: "A" } : row,
    );
    expect(verdict(swapped).frame).toBe("evidence.frameDigest");
  });
  test("a row twice, and one that cannot be read", () => {
    expect(verdict([...rows, rows[0]])).toEqual({ frame: "draw.duplicateId" });
    expect(verdict([...rows, { id: "\ud800", stratum: "A", at: "A9" }])).toEqual({
      frame: "draw.idSurrogate",
    });
  });
  test("any one row changed in any way fails", () => {
    fc.assert(
      fc.property(
        fc.nat(rows.length - 1),
        fc.stringMatching(/^[0-9A-Z]{3,9}$/),
        fc.boolean(),
        (i, text, id) => {
          expect(
            verifyCertificate(certificate, replaced(i, id ? { id: text } : { stratum: text })).holds,
          ).toBe(false);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("the certificate", () => {
  test("another seed", () => {
    expect(altered((c) => (c.seed = "01382438112797316655"))).toMatchObject({
      tickets: "evidence.ticket",
      selection: "evidence.otherLot",
    });
    expect(altered((c) => (c.seed = "a#b"))).toMatchObject({ seed: "draw.seedHash" });
    expect(altered((c) => (c.label = "QHD-2024-002"))).toMatchObject({ tickets: "evidence.ticket" });
  });
  test("one drawn is exchanged for another, with its true ticket", () => {
    const prefix = value(seedPrefix(draw400.seed, draw400.label));
    const favoured = rows.find(
      ({ id, stratum }) => stratum === "A" && !certificate.drawn.some((lot) => lot.id === id),
    ) as FrameRow;
    const codes = altered((c) => {
      c.drawn[2] = { ...c.drawn[2], id: favoured.id, ticket: ticketOf(prefix, favoured.id) };
    });
    expect(codes.selection).toBe("evidence.otherLot");
    expect(codes.tickets).toBeUndefined();
  });
  test("an edited ticket, a rank, an id written otherwise", () => {
    expect(altered((c) => (c.drawn[3].ticket = "0".repeat(64))).tickets).toBe("evidence.ticket");
    expect(altered((c) => (c.drawn[3].rank = 9)).order).toBe("evidence.rank");
    expect(altered((c) => (c.drawn[3].id = c.drawn[3].id.toLowerCase())).tickets).toBe("evidence.notNormal");
  });
  test("reserve out of order", () => {
    const codes = altered((c) => {
      const [first, second] = c.reserve;
      c.reserve[0] = { ...second, rank: first.rank };
      c.reserve[1] = { ...first, rank: second.rank };
    });
    expect(codes).toMatchObject({ order: "evidence.order", selection: "evidence.otherLot" });
  });
  test("somebody twice, a stratum that is not there, strata out of order", () => {
    expect(altered((c) => (c.reserve[0].id = c.drawn[0].id)).order).toBe("evidence.listedTwice");
    expect(altered((c) => (c.drawn[0].stratum = "Z")).order).toBe("evidence.stratumUnknown");
    expect(altered((c) => void c.strata.reverse()).order).toBe("evidence.strataOrder");
    expect(
      altered(
        (c) =>
          void c.drawn.sort((a, b) =>
            a.stratum > b.stratum ? -1 : a.stratum < b.stratum ? 1 : a.rank - b.rank,
          ),
      ).order,
    ).toBe("evidence.strataOrder");
  });
  test("a count off by one, with and without the lot", () => {
    expect(altered((c) => c.strata[0].drawn++).counts).toBe("evidence.drawnCount");
    const dropped = altered((c) => {
      c.strata[0].drawn--;
      c.drawn.splice(5, 1);
      c.strata[0].cutOff = c.drawn[4].ticket;
    });
    expect(dropped).toMatchObject({ allocation: "evidence.allocation", selection: "evidence.otherLot" });
  });
  test("wrong sizes, rates, cut-offs, reserves", () => {
    expect(altered((c) => c.strata[1].size++).counts).toBe("evidence.sizes");
    expect(altered((c) => c.frame.size--)).toMatchObject({
      counts: "evidence.sizes",
      frame: "evidence.frameSize",
    });
    expect(altered((c) => (c.strata[1].ratePpm = 50_000)).allocation).toBe("evidence.ruleDiffers");
    expect(altered((c) => (c.strata[1].cutOff = null)).counts).toBe("evidence.cutOff");
    expect(altered((c) => void c.reserve.pop()).counts).toBe("evidence.reserveCount");
    expect(altered((c) => (c.frame.digest = "0".repeat(64))).frame).toBe("evidence.frameDigest");
  });
  test("without its rule, counts must still follow from the rates by one way of rounding", () => {
    const bare = copy(certificate);
    delete bare.rule;
    expect(verifyCertificate(bare, rows).holds).toBe(true);
    bare.strata[0].ratePpm = 30_000;
    expect(failures(verifyCertificate(bare, rows))).toEqual({ allocation: "evidence.allocation" });
    bare.strata[0].ratePpm = null;
    expect(outcomes(verifyCertificate(bare, rows)).allocation).toBe("notChecked");
  });
  test("a total beyond the lists is refused before anything is spread", () => {
    const codes = altered((c) => {
      c.rule = {
        mode: "total",
        total: 9_000_000_000_000,
        minimum: 1,
        weights: null,
        reserve: 3,
        replacementReasons: [],
      };
      c.strata.forEach((stratum) => (stratum.size = 9_000_000_000_000_000 / 4));
    });
    expect(codes.allocation).toBe("evidence.ruleDiffers");
  });
  test("anything else is seen against the published digest", () => {
    const published = digestOf(certificate);
    expect(verifyCertificate(certificate, rows, { published }).conclusion).toBe("anchored");
    const edited = copy(certificate);
    edited.witness = "王五";
    expect(verifyCertificate(edited, rows).holds).toBe(true);
    expect(failures(verifyCertificate(edited, rows, { published }))).toEqual({
      published: "evidence.publishedDigest",
    });
  });
  test("the excluded list, where it is given", () => {
    expect(outcomes(verifyCertificate(certificate, rows, { excluded })).excluded).toBe("holds");
    expect(
      outcomes(verifyCertificate(certificate, rows, { excluded: [...excluded].reverse() })).excluded,
    ).toBe("holds");
    const other = [excluded[0], { ...excluded[1], reason: "已注销" }];
    expect(failures(verifyCertificate(certificate, rows, { excluded: other }))).toEqual({
      excluded: "evidence.excludedDigest",
    });
    expect(failures(verifyCertificate(certificate, rows, { excluded: [] }))).toEqual({
      excluded: "evidence.excludedSize",
    });
  });
});

test("draws by count, by total and without strata hold as well", () => {
  const byCount: DrawRule = {
    mode: "count",
    counts: new Map([
      ["A", 1],
      ["B", 0],
      ["C", 2],
      ["D", 3],
    ]),
  };
  const byTotal: DrawRule = {
    mode: "total",
    total: 40,
    weights: new Map([
      ["A", 1],
      ["B", 2],
      ["C", 5],
      ["D", 20],
    ]),
  };
  for (const rule of [byCount, byTotal, { ...byRates, rounding: "halfUp" } as DrawRule]) {
    const c = drawn({}, rule).certificate;
    expect(failures(verifyCertificate(copy(c), rows))).toEqual({});
  }
  const whole: DrawRule = { mode: "total", total: 7 };
  const bare = rows.map((row) => ({ ...row, stratum: "" }));
  const columns = { id: "编号", stratum: null };
  const one = drawn({ columns }, whole, bare, { stratified: false }).certificate;
  expect(one.strata).toMatchObject([{ key: "", size: 400, drawn: 7 }]);
  expect(failures(verifyCertificate(copy(one), bare))).toEqual({});
  expect(failures(verifyCertificate(copy(one), rows))).toEqual({});
});

test("replacements are replayed", () => {
  const lots = { drawn: certificate.drawn, reserve: certificate.reserve };
  const at = "2024-06-21T09:00:00+08:00";
  const made = value(replaceLot(lots, [], { id: certificate.drawn[0].id, reason: "已注销", at }));
  const holds = drawn({ replacements: [made] }).certificate;
  expect(failures(verifyCertificate(holds, rows))).toEqual({});
  const skipped = drawn({ replacements: [{ ...made, by: certificate.reserve[1].id }] }).certificate;
  expect(failures(verifyCertificate(skipped, rows))).toEqual({ replacements: "evidence.replacement" });
  const excuse = drawn({ replacements: [{ ...made, reason: "无法联系" }] }).certificate;
  expect(failures(verifyCertificate(excuse, rows))).toEqual({ replacements: "draw.replacementReason" });
});

describe("what is no certificate", () => {
  test.each<[string, unknown, string]>([
    ["null", null, "evidence.notObject"],
    ["a list", [certificate], "evidence.notObject"],
    ["a text", "{}", "evidence.notObject"],
    ["an empty object", {}, "evidence.algorithm"],
    ["another algorithm", { ...certificate, algorithm: "SR-2" }, "evidence.algorithm"],
    ["a later version", { algorithm: "SR-1", version: 2 }, "evidence.laterVersion"],
    ["a version in words", { ...certificate, version: "1" }, "evidence.shape"],
    ["a fraction", { ...certificate, excluded: { digest: "", size: 1.5 } }, "evidence.notJson"],
    ["half a character", { ...certificate, operator: "\ud800" }, "evidence.notJson"],
    ["drawn that is no list", { ...certificate, drawn: {} }, "evidence.shape"],
    [
      "a lot without a ticket",
      { ...certificate, drawn: [{ id: "A", stratum: "A", rank: 1 }] },
      "evidence.shape",
    ],
    ["a negative size", { ...certificate, frame: { ...certificate.frame, size: -1 } }, "evidence.shape"],
    ["an unknown kind of rule", { ...certificate, rule: { mode: "whim" } }, "evidence.shape"],
  ])("%s", (_, json, code) => {
    expect(reason(parseCertificate(json)).code).toBe(code);
    const verdict = verifyCertificate(json, rows);
    expect(failures(verdict)).toEqual({ format: code });
    expect(verdict.conclusion).toBe("fails");
  });

  test("a shape's fault names the place and what is there", () => {
    const broken = copy(certificate) as unknown as { drawn: { rank: unknown }[] };
    broken.drawn[4].rank = "5";
    expect(reason(parseCertificate(broken))).toEqual({
      code: "evidence.shape",
      at: "drawn[4].rank",
      found: '"5"',
      expected: "1, 2, 3 …",
    });
  });

  test("any member missing or replaced by anything never throws, and never holds where it is needed", () => {
    const keys = Object.keys(certificate).filter((key) => key !== "rule") as (keyof Certificate)[];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.option(fc.jsonValue(), { nil: undefined }), (key, junk) => {
        const c = copy(certificate) as unknown as Record<string, unknown>;
        if (junk === undefined) delete c[key];
        else c[key] = junk;
        const verdict = verifyCertificate(c, rows);
        if (junk === undefined) expect(verdict.holds).toBe(false);
        expect(verdict.checks).toHaveLength(checkIds.length);
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.anything(), (junk) => verifyCertificate(junk, null).holds === false));
  });
});

test("a merged frame and named blanks verify from the raw rows", () => {
  const raw: FrameRow[] = [
    { id: "E1", stratum: "", at: "A2" },
    { id: "e1", stratum: " ", at: "A3" },
    { id: "E2", stratum: "甲", at: "A4" },
  ];
  const frame = value(freezeFrame(raw, { mergeDuplicates: true, blankStratum: "未分类" }));
  const rule: DrawRule = {
    mode: "count",
    counts: new Map([
      ["未分类", 1],
      ["甲", 1],
    ]),
  };
  const base = drawn({}, rule, [
    { id: "E1", stratum: "未分类", at: "" },
    { id: "E2", stratum: "甲", at: "" },
  ]).certificate;
  const c = {
    ...base,
    frame: { ...base.frame, digest: frameDigest(frame), merged: 1, blankStratum: "未分类" },
  };
  expect(failures(verifyCertificate(c, raw))).toEqual({});
  expect(failures(verifyCertificate(base, raw)).frame).toBe("draw.stratumEmpty");
});
