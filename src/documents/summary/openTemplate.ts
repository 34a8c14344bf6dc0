/** A unit's own template (.docx, .dotx): opened only where it is what it says and runs nothing. */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import { Parts, isEncryptedPackage, isOle, isZip, reasonOf, relationshipsOf, xml } from "../../hosts/file";
import type { TemplateFault } from "./fault";

export interface Template {
  readonly parts: Parts;
  /** The document's own part, then headers, footers and notes. */
  readonly texts: readonly string[];
}

const contentTypesPart = "[Content_Types].xml";
const documentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const templateType = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
const besides = ["header", "footer", "footnotes", "endnotes"];

/** Faults: summary.template…. */
export function openTemplate(at: string, bytes: Uint8Array): Result<Template, TemplateFault> {
  if (isOle(bytes))
    return err({
      code: isEncryptedPackage(bytes) ? "summary.templateEncrypted" : "summary.templateNotWord",
      at,
    });
  if (!isZip(bytes)) return err({ code: "summary.templateNotWord", at });
  const opened = Parts.open(at, bytes);
  if (!opened.ok) {
    const { error } = opened;
    return error.code === "file.tooLarge"
      ? err({ code: "summary.templateTooLarge", at, found: error.found, expected: error.expected })
      : err({ code: "summary.templateNotWord", at });
  }
  try {
    return examined(at, opened.value);
  } catch (cause) {
    return err({ code: "summary.templateUnreadable", at, found: reasonOf(cause) });
  }
}

function examined(at: string, parts: Parts): Result<Template, TemplateFault> {
  const main = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.target;
  if (!parts.has(contentTypesPart) || main === undefined || !parts.has(main))
    return err({ code: "summary.templateNotWord", at });
  const types = xml.rootOf(parts.tree(contentTypesPart));
  const overrides = xml.childrenOf(types, "Override");
  const all = [...overrides, ...xml.childrenOf(types, "Default")];
  const macros =
    parts.names().some((name) => /vbaProject|vbaData/i.test(name)) ||
    all.some((each) => /macroEnabled|vbaProject/i.test(each.getAttribute("ContentType") ?? ""));
  if (macros) return err({ code: "summary.templateMacros", at });
  const own = overrides.find((each) => each.getAttribute("PartName")?.toLowerCase() === `/${main}`.toLowerCase());
  const type = own?.getAttribute("ContentType");
  if (!own || (type !== documentType && type !== templateType))
    return err({ code: "summary.templateNotWord", at });
  if (type === templateType) {
    parts.edit(contentTypesPart);
    own.setAttribute("ContentType", documentType);
  }
  const others = relationshipsOf(parts, main)
    .filter(({ type: kind, external, target }) => !external && besides.includes(kind) && parts.has(target))
    .map(({ target }) => target);
  return ok({ parts, texts: [main, ...others] });
} // prettier-ignore
