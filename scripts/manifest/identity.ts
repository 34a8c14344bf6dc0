/** What the manifest says of the add-in: id, version, languages, requirements, runtime, permissions. */
import type { Problem } from "./problem";
import { problem } from "./problem";
import { resourcesOf, valueOf } from "./resources";
import { elementsOf, only, pathOf, where, within } from "./xml";
import type { Element } from "./xml";

/** The baseline: Excel 2021 and later (toolchain: anything newer is gated at run time). */
const baseline = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: "1.13" } as const;

export const defaultLocale = "zh-CN";
export const otherLocale = "en-US";
/** Stands in people's formulas (`=SR.DRAW`), so it never changes and is never translated. */
export const functionNamespace = "SR";

export function checkIdentity(root: Element): Problem[] {
  const problems: Problem[] = [];
  const id = textOf(root, "Id");
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(id))
    problems.push(problem("id", `The Id ${id} is no GUID (RFC 9562).`));
  const version = textOf(root, "Version");
  if (!/^\d{1,5}(\.\d{1,5}){1,3}$/.test(version))
    problems.push(
      problem("version", `The Version ${version} should be two to four numbers with dots, such as 1.0.0.0.`),
    );
  const permissions = textOf(root, "Permissions");
  if (permissions !== "ReadWriteDocument")
    problems.push(
      problem("permissions", `The Permissions are ${permissions}; they should be ReadWriteDocument.`),
    );
  const hosts = within(root).filter((element) => element.nodeName === "Host");
  for (const host of hosts) {
    const name = host.getAttribute("Name") ?? host.getAttribute("xsi:type");
    if (name !== "Workbook")
      problems.push(problem("host", `${where(host)} is ${name}; it should be Workbook.`));
  }
  return [...problems, ...checkLocales(root), ...checkRequirements(root), ...checkRuntime(root)];
}

function checkLocales(root: Element): Problem[] {
  const problems: Problem[] = [];
  const locale = textOf(root, "DefaultLocale");
  if (locale !== defaultLocale)
    problems.push(problem("locale", `The DefaultLocale is ${locale}; it should be ${defaultLocale}.`));
  const topLevel = elementsOf(root).filter((element) => /^(DisplayName|Description)$/.test(element.nodeName));
  for (const element of topLevel)
    for (const { length, value } of valuesOf(element)) {
      const most = element.nodeName === "DisplayName" ? 125 : 250;
      if (length === 0 || length > most)
        problems.push(
          problem(
            "length",
            `${element.nodeName} "${value.slice(0, 20)}…" has ${length} characters; 1 to ${most} are allowed.`,
          ),
        );
    }
  const strings = [...resourcesOf(root)].filter(([, { kind }]) => kind.endsWith("Strings"));
  const translated = [...topLevel, ...strings.map(([, { element }]) => element)];
  for (const element of translated) {
    const name = element.getAttribute("id") ?? element.nodeName;
    const isNamespace = element.getAttribute("id") === only(root, "Namespace")?.getAttribute("resid");
    const locales = elementsOf(element).map((each) => each.getAttribute("Locale"));
    if (isNamespace && locales.length > 0)
      problems.push(
        problem(
          "namespace",
          `The namespace ${name} is translated; formulas would break in the other language.`,
        ),
      );
    if (!isNamespace && !locales.includes(otherLocale))
      problems.push(problem("override", `${name} has no text for ${otherLocale}. Add an override.`));
  }
  return problems;
}

function checkRequirements(root: Element): Problem[] {
  const sets = new Map(
    within(root)
      .filter((element) => element.nodeName === "Set")
      .map((element) => [element.getAttribute("Name"), element.getAttribute("MinVersion")]),
  );
  return Object.entries(baseline).flatMap(([name, version]) =>
    sets.get(name) === version
      ? []
      : [
          problem(
            "requirements",
            `The requirement set ${name} is ${sets.get(name) ?? "missing"}; it should be ${version}.`,
          ),
        ],
  );
}

/** One long-lived runtime for pane, ribbon and functions: all three name the same page. */
function checkRuntime(root: Element): Problem[] {
  const problems: Problem[] = [];
  const runtime = only(root, "Runtime");
  const page = within(root).find((element) => pathOf(element).slice(-2).join("/") === "Page/SourceLocation");
  const action = within(root).find(
    (element) => pathOf(element).slice(-2).join("/") === "Action/SourceLocation",
  );
  if (runtime?.getAttribute("lifetime") !== "long")
    problems.push(problem("runtime", `The Runtime should have lifetime="long".`));
  for (const [name, element] of Object.entries({
    FunctionFile: only(root, "FunctionFile"),
    Page: page,
    Action: action,
  }))
    if (element?.getAttribute("resid") !== runtime?.getAttribute("resid"))
      problems.push(
        problem(
          "runtime",
          `${name} should refer to ${runtime?.getAttribute("resid")}, the page of the Runtime.`,
        ),
      );
  const namespace = valueOf(root, only(root, "Namespace"));
  if (namespace !== functionNamespace)
    problems.push(
      problem(
        "namespace",
        `The namespace of the functions is ${namespace}; it should be ${functionNamespace}.`,
      ),
    );
  return problems;
}

function valuesOf(element: Element): { value: string; length: number }[] {
  return [element, ...elementsOf(element)].map((each) => {
    const value = each.getAttribute("DefaultValue") ?? each.getAttribute("Value") ?? "";
    return { value, length: [...value].length };
  });
}

function textOf(root: Element, name: string): string {
  return (elementsOf(root).find((element) => element.nodeName === name)?.textContent ?? "").trim();
}
