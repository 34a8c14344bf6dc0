/**
 * What is generated from the JSDoc of `src/functions`: functions.json (by custom-functions-metadata), its
 * form in each language, and docs/functions.md. Texts of a language stand in `src/locale/<language>/functions.json`
 * (`ID`, `ID/parameter`, `ID/result`); names of parameters in `function-words.json` (`argument.<name>`).
 * Ids and names of functions are never translated: a formula would break in the other language.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functionWords, languages } from "../src/locale";
import type { Language } from "../src/locale";

export const root = join(__dirname, "..");
export const namespace = "SR";
const sources = ["drawing", "checking", "targeting", "records"].map((name) =>
  join(root, "src/functions", `${name}.ts`),
);

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: "scalar" | "matrix" };
  readonly options?: Readonly<Record<string, boolean>>;
}

export interface Metadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/** The metadata as the JSDoc gives it, and what custom-functions-metadata has to say against it. */
export async function readMetadata(): Promise<{ metadata: Metadata; errors: readonly string[] }> {
  const generated = await generateCustomFunctionsMetadata(sources);
  const parsed = JSON.parse(generated.metadataJson || '{"functions":[]}') as Metadata;
  // Errors in cells are to reach the function, so that its message can name the cell.
  return { metadata: { ...parsed, allowErrorForDataTypeAny: true }, errors: generated.errors };
}

/** The texts of one language about functions. */
export function textsOf(language: Language): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(root, "src/locale", language, "functions.json"), "utf8"));
}

/** The metadata with descriptions and parameter names in a language. */
export function localized(metadata: Metadata, language: Language): Metadata {
  const texts = textsOf(language);
  return {
    ...metadata,
    functions: metadata.functions.map((each) => ({
      ...each,
      description: texts[each.id],
      parameters: each.parameters.map((parameter) => ({
        ...parameter,
        name: functionWords[language][`argument.${parameter.name}`],
        description: texts[`${each.id}/${parameter.name}`],
      })),
    })),
  };
}

/** Every generated file by its path in the repository. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const { metadata, errors } = await readMetadata();
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const json = (value: Metadata) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ["src/functions/metadata/functions.json", json(metadata)],
    ...languages.map(
      (language) =>
        [`src/functions/metadata/functions.${language}.json`, json(localized(metadata, language))] as const,
    ),
    ["docs/functions.md", documentation(metadata)],
  ]);
}

/** `=SR.DRAW(list, count, seed, [label])` */
export function syntaxOf(each: FunctionMetadata): string {
  const parameters = each.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `=${namespace}.${each.name}(${parameters.join(", ")})`;
}

function documentation(metadata: Metadata): string {
  const frame = readFileSync(join(root, "scripts/functions.template.md"), "utf8");
  return frame.replace("<!-- functions -->", metadata.functions.map(chapter).join("\n\n"));
}

function chapter(each: FunctionMetadata): string {
  const [zh, en] = languages.map(textsOf);
  const words = functionWords["zh-CN"];
  const named = each.parameters.map((parameter) => ({
    ...parameter,
    name: words[`argument.${parameter.name}`],
  }));
  const rows = each.parameters.map(
    ({ name, optional }, index) =>
      `| \`${name}\` ${named[index].name}${optional ? "（可省略）" : ""} | ` +
      `${zh[`${each.id}/${name}`]} | ${en[`${each.id}/${name}`]} |`,
  );
  return [
    `## SR.${each.name}`,
    `${zh[each.id]}  \n${en[each.id]}`,
    `\`${syntaxOf({ ...each, parameters: named })}\`  \n\`${syntaxOf(each)}\``,
    ["| 参数 · Parameter | 说明 | |", "| --- | --- | --- |", ...rows].join("\n"),
    `结果：${zh[`${each.id}/result`]}  \n${en[`${each.id}/result`]}`,
  ].join("\n\n");
}
