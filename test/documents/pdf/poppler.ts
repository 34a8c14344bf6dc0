/** poppler and openssl, asked about PDFs that are ours. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs one of poppler's programs on a PDF; gives what it prints. */
export function poppler(
  program: string,
  pdf: Uint8Array,
  options: readonly string[] = [],
  more: readonly string[] = [],
): string {
  return inFolder((folder) => {
    const file = join(folder, "in.pdf");
    writeFileSync(file, pdf);
    // pdfsig reports what is wrong with a signature by its exit code, too
    return spawnSync(program, [...options, file, ...more], { encoding: "utf8" }).stdout;
  });
}

export const textOf = (pdf: Uint8Array): string => poppler("pdftotext", pdf, ["-layout"], ["-"]);

/** The first page as pixels of red, green and blue. */
export function pixelsOf(pdf: Uint8Array, dpi = 72) {
  return inFolder((folder) => {
    writeFileSync(join(folder, "in.pdf"), pdf);
    execFileSync("pdftoppm", [
      "-r",
      String(dpi),
      "-f",
      "1",
      "-l",
      "1",
      "-singlefile",
      join(folder, "in.pdf"),
      join(folder, "page"),
    ]);
    const ppm = readFileSync(join(folder, "page.ppm"));
    const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString("latin1", 0, 40))!;
    const data = ppm.subarray(head.length);
    return {
      width: Number(width),
      height: Number(height),
      at: (x: number, y: number): readonly number[] => [
        ...data.subarray(3 * (y * Number(width) + x)).subarray(0, 3),
      ],
    };
  });
}

/** A throw-away certificate with its key: RSA, or elliptic on the curve that is named. */
export function certificate(
  subject: string,
  password: string,
  options: { curve?: string; old?: boolean } = {},
): Uint8Array {
  return inFolder((folder) => {
    const [key, cert, p12] = ["key.pem", "cert.pem", "out.p12"].map((name) => join(folder, name));
    const ssl = (...args: string[]) => execFileSync("openssl", args, { stdio: "pipe" });
    if (options.curve) ssl("ecparam", "-genkey", "-name", options.curve, "-noout", "-out", key);
    else ssl("genrsa", "-out", key, "2048");
    ssl("req", "-x509", "-new", "-key", key, "-out", cert, "-days", "30", "-utf8", "-subj", subject);
    const old = options.old
      ? ["-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES", "-macalg", "sha1"]
      : [];
    ssl("pkcs12", "-export", ...old, "-inkey", key, "-in", cert, "-passout", `pass:${password}`, "-out", p12);
    return new Uint8Array(readFileSync(p12));
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "sr-pdf-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
