/** Verification, three ways and on the command line: what was changed is found, what was not is left in peace. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { verifyCertificate } from "../../src/core/evidence";
import { anchorsOf, papersOf, rowsOf } from "../../scripts/tampering/genuine";
import type { Disclosure, Papers } from "../../scripts/tampering/genuine";
import { tamperingPage, tamperingRows, verifierNames } from "../../scripts/tampering/table";
import type { Row } from "../../scripts/tampering/table";
import { harmless, tamperings } from "../../scripts/tampering/tamperings";
import { filesOf, verifiers } from "../../scripts/tampering/verifiers";
import { scratch } from "../cli/sr";

jest.setTimeout(120_000);

const both: readonly Disclosure[] = ["open", "sealed"];
const each = both.flatMap((disclosure) =>
  verifierNames.map((name): [Disclosure, string] => [disclosure, name]),
);

/** What agrees with itself, and can only be found by what was published. */
const needsAnchor = [
  "a replacement left out",
  "the number of the excluded edited",
  "the operator edited",
  "the witness edited",
  "the time of the draw edited",
  "the time of the seed edited",
  "the source of the seed edited",
  "the audit chain's tail cut",
  "the audit chain recomputed after the draw",
  "the certificate remade consistently with another seed",
  "certificate, list, commitment and chain remade consistently, one object left out",
];

describe.each(each)("%s draw, %s", (disclosure, name) => {
  const genuine = papersOf(disclosure);
  const anchors = anchorsOf(genuine);
  const verify = verifiers[name];

  test.each(harmless.map((change): [string, typeof change] => [change.name, change]))(
    "%s: holds, and is called anchored only by what was published",
    async (_, { apply }) => {
      const papers = apply(genuine, disclosure);
      const alone = await verify(papers, null);
      expect(alone).toMatchObject({ holds: true, anchored: false });
      expect(await verify(papers, anchors)).toMatchObject({ holds: true, anchored: true });
    },
  );

  test("a certificate of a later version is refused in a sentence that names both versions", async () => {
    const later = { ...genuine, certificate: { ...genuine.certificate, version: 2 } } as unknown as Papers;
    const outcome = await verify(later, null).catch((cause: Error) => ({
      holds: false,
      said: cause.message,
    }));
    expect(outcome.holds).toBe(false);
    expect(outcome.said).toMatch(name === "核验 (pane)" ? /evidence\.laterVersion/ : /2.*1/s);
  });
});

describe("the table", () => {
  let rows: readonly Row[];
  beforeAll(async () => {
    rows = [...(await tamperingRows("open")), ...(await tamperingRows("sealed"))];
  });

  test("every tampering is found by every verifier; by itself, wherever that can be", () => {
    expect(rows).toHaveLength(2 * tamperings.length);
    for (const { disclosure, tampering, cells } of rows) {
      const expected = needsAnchor.includes(tampering) ? "found with anchor" : "found";
      expect([disclosure, tampering, cells]).toEqual([
        disclosure,
        tampering,
        verifierNames.map(() => expected),
      ]);
    }
  });

  test("docs/tampering.md is this table", () => {
    // Prettier has aligned the columns.
    const plain = (page: string) => page.replace(/ +/g, " ").replace(/-{3,}/g, "---");
    expect(plain(readFileSync("docs/tampering.md", "utf8"))).toBe(plain(tamperingPage(rows)));
  });
});

test.each(both)(
  "one anchor is enough (%s draw): the record's digest, or the head for the chain",
  (disclosure) => {
    const genuine = papersOf(disclosure);
    const { published, head } = anchorsOf(genuine);
    for (const { name, apply } of tamperings.filter((change) => needsAnchor.includes(change.name))) {
      const { certificate, list, chain } = apply(genuine, disclosure);
      const anchor = name.startsWith("the audit chain") ? { head } : { published };
      const verdict = verifyCertificate(certificate, rowsOf(list), { ...anchor, chain });
      expect([name, verdict.holds]).toEqual([name, false]);
    }
  },
);

test("a sealed draw's page names no ticket, class, rate or nonce, whatever was changed", async () => {
  const genuine = papersOf("sealed");
  const { certificate } = genuine;
  const secrets = [
    ...[...certificate.drawn, ...certificate.reserve].map(({ ticket }) => ticket),
    certificate.sealed?.nonce ?? "",
    certificate.sealed?.frameKey ?? "",
    certificate.frame.digest,
  ];
  for (const { name, apply } of tamperings) {
    for (const anchors of [null, anchorsOf(genuine)]) {
      const { said } = await verifiers["verify.html"](apply(genuine, "sealed"), anchors);
      for (const secret of secrets) expect([name, said.includes(secret)]).toEqual([name, false]);
      expect(said).not.toMatch(/分类“/);
    }
  }
});

describe("verify.py", () => {
  const file = scratch();
  const papers = papersOf("open");
  const [certificate, list] = ["cert.json", "list.csv"].map((name) =>
    file(name, filesOf(papers, null)[name]),
  );
  const python = (...args: string[]) =>
    spawnSync("python3", ["docs/verify.py", ...args], { encoding: "utf8" });

  test("has fewer than 100 lines, and imports the standard library alone", () => {
    const program = readFileSync("docs/verify.py", "utf8");
    expect(program.trimEnd().split("\n").length).toBeLessThan(100);
    expect([...program.matchAll(/^\s*(?:import|from) .*$/gm)].map(([line]) => line)).toEqual([
      "import argparse, csv, fractions, hashlib, hmac, io, json, sys, unicodedata",
    ]);
  });

  test("exits 0 where it holds, 1 where it does not, 2 where it cannot be understood", () => {
    expect(python(certificate, "--frame", list).status).toBe(0);
    expect(python(certificate, "--published", "0".repeat(64)).status).toBe(1);
    expect(python("nowhere.json").status).toBe(2);
    expect(python(certificate, "--frame", "nowhere.csv").status).toBe(2);
    expect(python(file("broken.json", "{")).status).toBe(2);
    expect(python(file("later.json", JSON.stringify({ ...papers.certificate, version: 2 }))).status).toBe(2);
    expect(python(certificate, "--unknown").status).toBe(2);
    expect(python(certificate, "--head", "zwölf").status).toBe(2);
  });

  test("any one byte of the list changed is found", () => {
    const bytes = readFileSync(list);
    const first = bytes.indexOf("\n") + 1;
    for (const place of [first, first + 20, bytes.length >> 1, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[place] = changed[place] === 0x39 ? 0x38 : 0x39;
      const path = file("changed.csv");
      writeFileSync(path, changed);
      expect([place, python(certificate, "--frame", path).status]).toEqual([place, 1]);
    }
  });

  test("says what it did not check, and what nothing here shows", () => {
    const { stdout } = python(certificate);
    expect(stdout).toMatch(/not checked: .*list, commitment, published digest, audit chain/);
    expect(stdout).toContain("self-consistent; nothing here shows that it is the one published");
  });
});
