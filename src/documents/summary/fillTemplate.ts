/** A template with its placeholders filled; everything that is wrong with it is said at once, and then nothing is made. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { reasonOf, xml } from "../../hosts/file";
import type { Parts } from "../../hosts/file";
import type { Block } from "./blocks";
import type { TemplateFault } from "./fault";
import type { Template } from "./openTemplate";
import { hasOpenBraces, paragraphsOf, placeholdersIn, replaceIn, textOfParagraph } from "./placeholders";
import type { Field } from "./summaryFields";
import { transplant } from "./transplant";
import { leftMark } from "./wording";

type Element = ReturnType<typeof xml.rootOf>;

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** How many places are left for a person to write. */
  readonly blanks: number;
}

/** What is wrong with the placeholders of a template; nothing where it can be filled. */
export function placeholderFaults(
  at: string,
  { parts, texts }: Template,
  fields: ReadonlyMap<string, Pick<Field, "kind">>,
): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  let known = 0;
  for (const part of texts)
    for (const paragraph of paragraphsOf(xml.rootOf(parts.tree(part)))) {
      const text = textOfParagraph(paragraph);
      if (hasOpenBraces(text)) faults.push({ code: "summary.placeholderOpen", at, found: excerpt(text) });
      for (const { text: found, name } of placeholdersIn(text)) {
        const field = fields.get(name);
        if (!field) {
          const expected = [...fields.keys()].join("、");
          faults.push({ code: "summary.placeholderUnknown", at, found, expected });
        } else if (field.kind !== "text" && text.trim() !== found)
          faults.push({ code: "summary.placeholderNotAlone", at, found, expected: excerpt(text) });
        else known++;
      }
    }
  if (known === 0 && faults.length === 0) faults.push({ code: "summary.placeholderMissing", at });
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

/** Fills it; `setBlock` sets a table or a chart as a document of its own. */
export async function fillTemplate(
  at: string,
  template: Template,
  fields: ReadonlyMap<string, Field>,
  setBlock: (block: Block) => Promise<Parts>,
): Promise<Result<FilledTemplate, readonly TemplateFault[]>> {
  try {
    const faults = placeholderFaults(at, template, fields);
    if (faults.length > 0) return err(faults);
    const { parts, texts } = template;
    let blanks = 0;
    for (const part of texts) {
      const tree = xml.rootOf(parts.tree(part));
      if (paragraphsOf(tree).some((each) => placeholdersIn(textOfParagraph(each)).length > 0)) {
        parts.edit(part);
        for (const paragraph of paragraphsOf(tree)) await fill(paragraph, part, parts, fields, setBlock);
      }
      blanks += paragraphsOf(tree).reduce(
        (sum, each) => sum + textOfParagraph(each).split(leftMark).length - 1,
        0,
      );
    }
    return ok({ bytes: parts.zip(), blanks });
  } catch (cause) {
    return err([{ code: "summary.templateUnreadable", at, found: reasonOf(cause) }]);
  }
}

async function fill(
  paragraph: Element,
  part: string,
  parts: Parts,
  fields: ReadonlyMap<string, Field>,
  setBlock: (block: Block) => Promise<Parts>,
): Promise<void> {
  const [first] = placeholdersIn(textOfParagraph(paragraph));
  const field = first && fields.get(first.name);
  if (!field) return;
  if (field.kind === "text") {
    const words = (name: string) => {
      const each = fields.get(name);
      return each?.kind === "text" ? each.text : null;
    };
    replaceIn(paragraph, words, leftMark);
    return;
  }
  if (field.kind === "paragraphs") {
    // What stands in the line beside the placeholder keeps its place, and takes one of the texts.
    const kept = onceIn(paragraph).length > 0 ? field.texts.length : 0;
    const own = kept === 0 ? -1 : has(paragraph, "sectPr") ? kept - 1 : 0;
    const after = paragraph.nextSibling;
    field.texts.forEach((text, index) => {
      if (index === own) return;
      const made = paragraph.cloneNode(true) as Element;
      for (const each of onceIn(made)) each.parentNode?.removeChild(each);
      paragraph.parentNode!.insertBefore(made, own >= 0 && index > own ? after : paragraph);
      replaceIn(made, () => text, leftMark);
    });
    if (own >= 0) return replaceIn(paragraph, () => field.texts[own], leftMark);
  } else transplant(await setBlock(field.block), parts, part, paragraph);
  if (mustStay(paragraph)) replaceIn(paragraph, () => "", leftMark);
  else paragraph.parentNode!.removeChild(paragraph);
}

/** What a document has once only: section breaks, bookmarks, notes, remarks, pictures and text boxes. */
const once = ["sectPr", "bookmarkStart", "bookmarkEnd", "footnoteReference", "endnoteReference", "commentReference", "commentRangeStart", "commentRangeEnd", "AlternateContent", "drawing", "pict", "object"]; // prettier-ignore

const has = (paragraph: Element, name: string): boolean => xml.descendantsOf(paragraph, name).length > 0;

function onceIn(paragraph: Element): readonly Element[] {
  return once.flatMap((name) => xml.descendantsOf(paragraph, name));
}

/** One that holds what the document has once only, a cell's last one, and one that keeps two tables apart (ECMA-376 part 1, 17.4.66). */
function mustStay(paragraph: Element): boolean {
  if (onceIn(paragraph).length > 0) return true;
  const siblings = xml.childrenOf(paragraph.parentNode as Element);
  const place = siblings.indexOf(paragraph);
  const [before, after] = [siblings[place - 1], siblings[place + 1]];
  const inParagraph = (each: Element | undefined) => each?.localName === "p";
  return !inParagraph(after) && !inParagraph(before);
}
