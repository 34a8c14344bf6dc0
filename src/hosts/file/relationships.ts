/** Who points to whom: the `.rels` parts of a package (ECMA-376 Part 2 §6.5). */
import type { Parts } from "./parts";
import { append, childrenOf, relationshipsNamespace, rootOf } from "./xmlTree";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `styles`, `drawing` … */
  readonly type: string;
  /** The target part's name, or the address as written where it lies outside of the package. */
  readonly target: string;
  readonly external: boolean;
}

const packageNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const emptyRels = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageNamespace}"/>`;

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; "" (the package itself) → `_rels/.rels`. */
export function relsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relationships of a part ("" for the package), in order. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const rels = relsPart(part);
  if (!parts.has(rels)) return [];
  return childrenOf(rootOf(parts.tree(rels)), "Relationship").map((element) => {
    const external = element.getAttribute("TargetMode") === "External";
    const target = element.getAttribute("Target") ?? "";
    const resolved = external ? target : resolveTarget(part, target);
    return {
      id: element.getAttribute("Id") ?? "",
      type: (element.getAttribute("Type") ?? "").split("/").pop() ?? "",
      target: external ? target : (parts.find(resolved) ?? resolved),
      external,
    };
  });
}

/** Points from one part to another and gives the relationship's id. */
export function addRelationship(parts: Parts, part: string, type: string, target: string): string {
  const rels = relsPart(part);
  if (!parts.has(rels)) parts.set(rels, emptyRels);
  const taken = new Set(relationshipsOf(parts, part).map((r) => r.id));
  let n = taken.size + 1;
  while (taken.has(`rId${n}`)) n++;
  append(rootOf(parts.edit(rels)), "Relationship", {
    Id: `rId${n}`,
    Type: `${relationshipsNamespace}/${type}`,
    Target: `/${target}`,
  });
  return `rId${n}`;
}

/** Takes relationships away; a `.rels` part that nothing is left in goes too. */
export function removeRelationships(
  parts: Parts,
  part: string,
  unwanted: (relationship: Relationship) => boolean,
): void {
  const ids = new Set(
    relationshipsOf(parts, part)
      .filter(unwanted)
      .map((r) => r.id),
  );
  if (!ids.size) return;
  const root = rootOf(parts.edit(relsPart(part)));
  for (const element of childrenOf(root, "Relationship"))
    if (ids.has(element.getAttribute("Id") ?? "")) root.removeChild(element);
  if (!childrenOf(root, "Relationship").length) parts.remove(relsPart(part));
}

/** All parts that can be reached from one, itself included. */
export function reachableFrom(parts: Parts, start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (reached.has(part) || (part && !parts.has(part))) continue;
    reached.add(part);
    for (const { target, external } of relationshipsOf(parts, part)) if (!external) waiting.push(target);
  }
  return reached;
}

/** A target is relative to the folder of the part that names it, or absolute from the package's root. */
function resolveTarget(part: string, target: string): string {
  const path = target.split("#")[0].split("?")[0].replace(/\\/g, "/");
  const base = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") base.pop();
    else if (step && step !== ".") base.push(step);
  }
  return base.join("/");
}
