/** The built-in template, to be edited by the unit; and the draft from a template that was edited. */
import { err } from "../../core/result";
import type { Result } from "../../core/result";
import { Parts, reasonOf } from "../../hosts/file";
import type { Settings } from "../../sheets";
import type { Block } from "./blocks";
import type { DocumentFault } from "../fault";
import type { TemplateFault } from "./fault";
import { fillTemplate, placeholderFaults } from "./fillTemplate";
import { openTemplate } from "./openTemplate";
import type { Template } from "./openTemplate";
import { quarterFacts } from "./quarterFacts";
import type { QuarterFacts } from "./quarterFacts";
import type { SummaryRequest } from "./request";
import { emptyQuarter, setBlocks } from "./summaryDocx";
import type { Rasterise, SummaryDraft } from "./summaryDocx";
import { fieldKinds, summaryFields } from "./summaryFields";
import { leftToWrite } from "./wording";

const line = (kind: Exclude<Block["kind"], "table" | "chart">, text: string): Block => ({ kind, text });

/** The built-in draft with placeholders in place of what is counted. */
const templateBlocks: readonly Block[] = [
  line("title", "{{单位}}{{年份}}年{{季度}}“双随机、一公开”监管工作总结"),
  line("note", "{{草稿说明}}"),
  line("heading", "一、工作开展情况"),
  ...["抽查情况", "环比", "同比", "本年累计", "占比情况"].map((name) => line("text", `{{${name}}}`)),
  line("text", "{{统计表}}"),
  line("text", "{{趋势图}}"),
  line("note", "{{报送差异}}"),
  line("text", leftToWrite("组织领导、制度机制、培训宣传、结果公示等做法和成效")),
  line("heading", "二、存在问题"),
  line("text", "{{存在问题}}"),
  line("text", leftToWrite("存在的问题及原因")),
  line("heading", "三、下步打算"),
  line("text", "{{下步打算}}"),
  line("text", leftToWrite("下一步工作措施、责任单位和时限")),
  line("signature", "{{单位}}"),
  line("signature", leftToWrite("成文日期")),
];

/** The template as .docx. */
export function builtInTemplate({ unit }: Pick<Settings, "unit">): Promise<Uint8Array> {
  return setBlocks(templateBlocks, { creator: unit, title: "工作总结模板" });
}

/** A template file that the unit picked. */
export interface OwnTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What keeps a template from being filled, before anything is counted; nothing where it can be. */
export function templateFaults(
  own: OwnTemplate,
  settings: Pick<Settings, "targets">,
): readonly TemplateFault[] {
  const template = openTemplate(own.name, own.bytes);
  if (!template.ok) return [template.error];
  return placeholdersOf(own.name, template.value, settings);
}

function placeholdersOf(
  at: string,
  template: Template,
  settings: Pick<Settings, "targets">,
): readonly TemplateFault[] {
  try {
    return placeholderFaults(at, template, fieldKinds(settings));
  } catch (cause) {
    return [{ code: "summary.templateUnreadable", at, found: reasonOf(cause) }];
  }
}

/** The draft from the unit's own template. Faults: documents.summaryEmpty, summary.…; nothing is made then. `gathered` as in `quarterlySummary`. */
export async function summaryFromTemplate(
  request: SummaryRequest,
  own: OwnTemplate,
  rasterise?: Rasterise,
  gathered?: QuarterFacts | null,
): Promise<Result<SummaryDraft, readonly (DocumentFault | TemplateFault)[]>> {
  const template = openTemplate(own.name, own.bytes);
  if (!template.ok) return err([template.error]);
  const facts = gathered === undefined ? quarterFacts(request) : gathered;
  if (facts === null) return err([emptyQuarter(request)]);
  return fillTemplate(own.name, template.value, summaryFields(request, facts), async (block) => {
    const set = Parts.open(own.name, await setBlocks([block], { creator: "", title: "" }, rasterise));
    if (!set.ok) throw new Error(set.error.code);
    return set.value;
  });
}
