/** Resources of VersionOverrides: what is referred to exists, what exists is referred to, nothing is too long. */
import type { Problem } from "./problem";
import { problem } from "./problem";
import { elementsOf, only, where, within } from "./xml";
import type { Element } from "./xml";

type Kind = "bt:Images" | "bt:Urls" | "bt:ShortStrings" | "bt:LongStrings";

/** Which resources an element with a resid refers to. */
const refersTo: Readonly<Record<string, Kind>> = {
  "bt:Image": "bt:Images",
  SourceLocation: "bt:Urls",
  Runtime: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Namespace: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

const longest: Readonly<Record<Kind, number>> = {
  "bt:Images": 2048,
  "bt:Urls": 2048,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};

interface Resource {
  readonly kind: Kind;
  readonly element: Element;
}

export function resourcesOf(root: Element): ReadonlyMap<string, Resource> {
  const resources = only(root, "Resources");
  const entries = resources ? elementsOf(resources) : [];
  return new Map(
    entries.flatMap((group) =>
      elementsOf(group).map((element) => [
        element.getAttribute("id") ?? "",
        { kind: group.nodeName as Kind, element },
      ]),
    ),
  );
}

/** The default value of the resource that an element refers to. */
export function valueOf(root: Element, element: Element | null): string | null {
  const resid = element?.getAttribute("resid");
  return resid ? (resourcesOf(root).get(resid)?.element.getAttribute("DefaultValue") ?? null) : null;
}

export function checkResources(root: Element): Problem[] {
  const resources = resourcesOf(root);
  const users = within(root).filter((element) => element.hasAttribute("resid"));
  const used = new Set(users.map((element) => element.getAttribute("resid")));
  return [
    ...users.flatMap((element) => checkReference(element, resources)),
    ...[...resources].flatMap(([id, resource]) => [
      ...(used.has(id) ? [] : [problem("unused", `The resource ${id} is not used. Remove it.`)]),
      ...checkResource(id, resource),
    ]),
    ...repeated(root),
  ];
}

function checkReference(element: Element, resources: ReadonlyMap<string, Resource>): Problem[] {
  const resid = element.getAttribute("resid") ?? "";
  const resource = resources.get(resid);
  const kind = refersTo[element.nodeName];
  if (!resource) return [problem("resid", `${where(element)} refers to ${resid}, which no resource has.`)];
  return resource.kind === kind
    ? []
    : [
        problem(
          "resid",
          `${where(element)} refers to ${resid} in ${resource.kind}; it should be in ${kind}.`,
        ),
      ];
}

function checkResource(id: string, { kind, element }: Resource): Problem[] {
  const problems: Problem[] = [];
  if (id.length === 0 || id.length > 32)
    problems.push(
      problem("length", `The resource id ${id} has ${id.length} characters; it should have 1 to 32.`),
    );
  for (const { value, locale } of valuesOf(element)) {
    const length = [...value].length;
    if (length === 0 || length > longest[kind])
      problems.push(
        problem("length", `${id} (${locale}) has ${length} characters; ${kind} take 1 to ${longest[kind]}.`),
      );
  }
  return problems;
}

function valuesOf(element: Element): { value: string; locale: string }[] {
  return [
    { value: element.getAttribute("DefaultValue") ?? "", locale: "default" },
    ...elementsOf(element).map((each) => ({
      value: each.getAttribute("Value") ?? "",
      locale: each.getAttribute("Locale") ?? "",
    })),
  ];
}

function repeated(root: Element): Problem[] {
  const ids = within(root).flatMap((element) => element.getAttribute("id") ?? []);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) =>
    problem("duplicate", `The id ${id} stands twice.`),
  );
}
