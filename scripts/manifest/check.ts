/**
 * The check of manifest.xml without any service: what Excel's schema and loader would refuse, and what
 * this product asks of its manifest.
 */
import { checkAddresses, checkIcons } from "./addresses";
import type { Files } from "./addresses";
import { checkIdentity } from "./identity";
import { problem } from "./problem";
import type { Problem } from "./problem";
import { checkResources } from "./resources";
import { checkShape } from "./shape";
import { parse } from "./xml";

/** Everything that is wrong with a manifest; `files` are those that will be deployed beside it. */
export function checkManifest(xml: string, files: Files): readonly Problem[] {
  const parsed = parse(xml);
  if ("complaint" in parsed)
    return [problem("xml", `The manifest is no well-formed XML: ${parsed.complaint}`)];
  const { root } = parsed;
  return [
    ...checkShape(root),
    ...checkIdentity(root),
    ...checkResources(root),
    ...checkAddresses(root, files),
    ...checkIcons(root, files),
  ];
}
