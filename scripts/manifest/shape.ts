/** Which elements stand where, in which order: what Excel's schema validation refuses first. */
import { childrenOf } from "./elementOrder";
import type { Problem } from "./problem";
import { problem } from "./problem";
import { elementsOf, pathOf, where, within } from "./xml";
import type { Element } from "./xml";

const namespaces: Readonly<Record<string, string>> = {
  OfficeApp: "http://schemas.microsoft.com/office/appforoffice/1.1",
  VersionOverrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
};

export function checkShape(root: Element): Problem[] {
  if (root.nodeName !== "OfficeApp" || root.getAttribute("xsi:type") !== "TaskPaneApp")
    return [
      problem("root", `The root is <${root.nodeName}>; it should be <OfficeApp xsi:type="TaskPaneApp">.`),
    ];
  return within(root).flatMap((element) => [...checkNamespace(element), ...checkChildren(element)]);
}

function checkNamespace(element: Element): Problem[] {
  const expected = namespaces[element.nodeName];
  return expected && element.namespaceURI !== expected
    ? [
        problem(
          "root",
          `<${element.nodeName}> is of the namespace ${element.namespaceURI}; it should be ${expected}.`,
        ),
      ]
    : [];
}

function checkChildren(element: Element): Problem[] {
  const { order } = childrenOf(pathOf(element), element.getAttribute("xsi:type"));
  const places = order.map((entry) => ({
    name: entry.replace(/[?*]/g, ""),
    optional: entry.includes("?"),
    repeats: entry.includes("*"),
  }));
  const problems: Problem[] = [];
  let reached = 0;
  const seen = new Map<string, number>();
  for (const child of elementsOf(element)) {
    const name = child.nodeName;
    const place = places.findIndex((entry) => entry.name === name);
    seen.set(name, (seen.get(name) ?? 0) + 1);
    if (place < 0)
      problems.push(problem("unknown", `<${name}> has no place in ${where(element)}. Remove it.`));
    else if (place < reached)
      problems.push(
        problem(
          "order",
          `<${name}> in ${where(element)} comes after <${places[reached].name}>; it should stand before it.`,
        ),
      );
    else reached = place;
    if (place >= 0 && !places[place].repeats && seen.get(name) === 2)
      problems.push(problem("duplicate", `<${name}> stands twice in ${where(element)}. Keep one.`));
  }
  for (const { name, optional } of places)
    if (!optional && !seen.has(name)) problems.push(problem("missing", `${where(element)} lacks <${name}>.`));
  return problems;
}
