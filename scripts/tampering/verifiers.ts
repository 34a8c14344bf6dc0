/** The verifiers that the product comes with, each run on papers as a person would run it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../cli/program";
import { verifyCertificate } from "../../src/core/evidence";
import { examine } from "../../src/documents/verifyPage/examination";
import { readMaterial } from "../../src/documents/verifyPage/material";
import { reportOf } from "../../src/documents/verifyPage/report";
import { sayIn } from "../../src/documents/verifyPage/words";
import { columns, rowsOf } from "./genuine";
import type { Papers, PublishedAnchors } from "./genuine";

export interface Outcome {
  readonly holds: boolean;
  /** Whether it says that something published stands behind its verdict. */
  readonly anchored: boolean;
  readonly said: string;
}

/** `anchors` is what was published; null: the verifier is given the papers alone. */
export type Verifier = (papers: Papers, anchors: PublishedAnchors | null) => Promise<Outcome>;

const python = join(__dirname, "../../docs/verify.py");

export const verifiers: Readonly<Record<string, Verifier>> = {
  "核验 (pane)": async ({ certificate, list, chain }, anchors) => {
    const verdict = verifyCertificate(certificate, rowsOf(list), { ...anchors, chain });
    const said = verdict.checks.map(({ id, outcome, fault }) => `${id} ${outcome} ${fault?.code ?? ""}`);
    return { holds: verdict.holds, anchored: verdict.conclusion === "anchored", said: said.join("\n") };
  },
  "verify.html": async (papers, anchors) => {
    const files = filesOf(papers, anchors);
    const bytes = (text: string) => new TextEncoder().encode(text);
    const examination = examine({
      materials: Object.entries(files).map(([name, text]) => readMaterial(name, bytes(text))),
      published: anchors?.published ?? "",
      head: anchors ? headText(anchors) : "",
      idColumn: "",
      stratumColumn: "",
    });
    const [examined] = examination.examined;
    const report = reportOf(examined, sayIn("zh-CN"));
    return {
      holds: report.tone !== "bad" && examination.faults.length === 0,
      anchored: report.tone === "good",
      said: JSON.stringify([report, examination.faults]),
    };
  },
  "verify.py": async (papers, anchors) => {
    const [certificate, ...options] = argumentsOf(papers, anchors);
    const done = spawnSync("python3", [python, certificate, ...options], { encoding: "utf8" });
    const said = done.stdout + done.stderr;
    if (done.status !== 0 && done.status !== 1) throw new Error(said);
    return { holds: done.status === 0, anchored: /^holds$/m.test(done.stdout), said };
  },
  "sr verify": async (papers, anchors) => {
    const said: string[] = [];
    const streams = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
    const code = await run(["verify", ...argumentsOf(papers, anchors)], streams, { LANG: "en_US.UTF-8" });
    const text = said.join("\n");
    return { holds: code === 0, anchored: code === 0 && !text.includes("nothing here shows"), said: text };
  },
};

/** The papers as files. Those who forge a certificate hand over a forged commitment with it, where they can. */
export function filesOf(papers: Papers, anchors: PublishedAnchors | null): Readonly<Record<string, string>> {
  const lines = papers.list.map(({ id, stratum }) => `${id},${stratum}`);
  return {
    "cert.json": JSON.stringify(papers.certificate),
    "list.csv": [`${columns.id},${columns.stratum}`, ...lines].join("\r\n"),
    "chain.json": JSON.stringify(papers.chain),
    ...(anchors === null ? {} : { "commitment.json": JSON.stringify(anchors.commitment) }),
  };
}

const folder = mkdtempSync(join(tmpdir(), "sr-tampering-"));

function argumentsOf(papers: Papers, anchors: PublishedAnchors | null): string[] {
  const files = filesOf(papers, anchors);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const at = (name: string) => join(folder, name);
  const given = [at("cert.json"), "--frame", at("list.csv"), "--chain", at("chain.json")];
  if (anchors === null) return given;
  const published = ["--published", anchors.published, "--head", headText(anchors)];
  return [...given, "--commitment", at("commitment.json"), ...published];
}

function headText({ head }: PublishedAnchors): string {
  return `${head.number}:${head.digest}`;
}
