/** The table of docs/tampering.md: every tampering by every verifier, without what was published and with it. */
import { anchorsOf, papersOf } from "./genuine";
import type { Disclosure } from "./genuine";
import { tamperings } from "./tamperings";
import { verifiers } from "./verifiers";

export type Cell = "found" | "found with anchor" | "NOT FOUND";

export interface Row {
  readonly disclosure: Disclosure;
  readonly tampering: string;
  readonly cells: readonly Cell[];
}

export const verifierNames = Object.keys(verifiers);

/** Runs everything: a few hundred verifications. */
export async function tamperingRows(disclosure: Disclosure): Promise<readonly Row[]> {
  const genuine = papersOf(disclosure);
  const anchors = anchorsOf(genuine);
  const rows: Row[] = [];
  for (const { name, apply } of tamperings) {
    const altered = apply(genuine, disclosure);
    const cells: Cell[] = [];
    for (const verify of Object.values(verifiers)) {
      if (!(await verify(altered, null)).holds) cells.push("found");
      else cells.push((await verify(altered, anchors)).holds ? "NOT FOUND" : "found with anchor");
    }
    rows.push({ disclosure, tampering: name, cells });
  }
  return rows;
}

/** The page, in Markdown. */
export function tamperingPage(rows: readonly Row[]): string {
  const table = (disclosure: Disclosure) =>
    [
      `| what was changed | ${verifierNames.join(" | ")} |`,
      `| --- |${" --- |".repeat(verifierNames.length)}`,
      ...rows
        .filter((row) => row.disclosure === disclosure)
        .map(({ tampering, cells }) => `| ${tampering} | ${cells.join(" | ")} |`),
    ].join("\n");
  return `# What every verifier finds

Written by \`npx tsx scripts/tampering.ts\`, checked by \`test/docs/tampering.test.ts\`. Two draws from a list of 300 objects are made, each with a commitment, reserves, one replacement and an audit chain of four records; then one thing is changed and every verifier is run.

- _found_: with the certificate, the list and the audit chain alone.
- _found with anchor_: not to be told from the papers alone, for they agree with each other; found once the verifier is given what was published (the digest of the certificate, the commitment, the number and digest of the chain's head). Without it every verifier says “self-consistent; nothing here shows that it is the one published”.

Which anchor shows what: the published digest of the certificate covers every word of it; the commitment covers the list, the rule and the kind of seed, not the seed itself, the people, the times or the replacements; the head covers the chain up to its record.

## An open draw

${table("open")}

## A sealed draw, its full certificate before an auditor

verify.html says of a sealed draw which check fails and shows no details; verify.py and \`sr verify\`, which auditors use, name them.

${table("sealed")}

## The publication of a sealed draw

It holds no tickets, so that nothing in it can be recomputed by whoever lacks the full certificate. Every change of it is found given its own published digest, or held against the full certificate (\`verifyPublication\`, and verify.html with both files put in). The published digest of the full certificate alone does not cover the list of the drawn: the verifiers then say “not checked”.
`;
}
