/**
 * The workbook part (ECMA-376 Part 1 §18.2): which sheets there are and where, names that are defined,
 * the calendar dates count from.
 */
import { err, ok } from "../../core/result";
import type { Result } from "../../core/result";
import type { Visibility } from "../../sheets/grid";
import type { HostFault } from "../fault";
import { contentTypes, declarePart } from "./contentTypes";
import type { Parts } from "./parts";
import { kindOfZip } from "./fileKind";
import { addRelationship, relationshipsOf, removeRelationships } from "./relationships";
import { sharedStringsOf } from "./sharedStrings";
import type { SharedString } from "./sharedStrings";
import { isTrue } from "./styleSheet";
import {
  append,
  childOf,
  childrenOf,
  ensureChild,
  relationshipId,
  rootOf,
  setAttributes,
  setRelationshipId,
  textOf,
} from "./xmlTree";
import type { Element } from "./xmlTree";

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  /** Place in the list: the `localSheetId` of names that belong to the sheet. */
  readonly index: number;
  readonly part: string;
  readonly visibility: Visibility;
  /** False for chart sheets and the like, which have no cells. */
  readonly hasCells: boolean;
}

/** A defined name; `sheet` is the index of the sheet it belongs to, or null for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: number | null;
  readonly text: string;
  readonly hidden: boolean;
}

const order = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
  "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr",
  "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
]; // prettier-ignore

export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="center"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  "</styleSheet>";

export class WorkbookPart {
  private strings: readonly SharedString[] | null = null;

  private constructor(
    readonly parts: Parts,
    readonly part: string,
  ) {}

  /** Finds the workbook among the parts. Fault: file.notWorkbook (a document of another program). */
  static open(at: string, parts: Parts): Result<WorkbookPart, HostFault> {
    const main = parts.has("[Content_Types].xml")
      ? relationshipsOf(parts, "").find((r) => r.type === "officeDocument" && parts.has(r.target))
      : undefined;
    const root = main && /\.xml$/i.test(main.target) ? rootOf(parts.tree(main.target)).localName : null;
    if (!main || root !== "workbook")
      return err({ code: "file.notWorkbook", at, found: kindOfZip(at, parts.names()) });
    return ok(new WorkbookPart(parts, main.target));
  }

  /** All sheets in the order of their tabs. */
  sheets(): readonly SheetEntry[] {
    const targets = new Map(relationshipsOf(this.parts, this.part).map((r) => [r.id, r]));
    return this.sheetElements().map((element, index) => {
      const relationship = targets.get(relationshipId(element) ?? "");
      const state = element.getAttribute("state");
      return {
        name: element.getAttribute("name") ?? "",
        index,
        part: relationship?.target ?? "",
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        hasCells: relationship?.type === "worksheet" && this.parts.has(relationship.target),
      };
    });
  }

  /** The sheet of that name; Excel does not tell upper from lower case. */
  sheet(name: string): SheetEntry | null {
    const wanted = name.toLowerCase();
    return this.sheets().find((s) => s.name.toLowerCase() === wanted) ?? null;
  }

  get date1904(): boolean {
    const properties = childOf(this.root(), "workbookPr");
    return isTrue(properties?.getAttribute("date1904"));
  }

  /** True where the workbook's structure is locked: no sheet may be added or removed. */
  get structureLocked(): boolean {
    return isTrue(childOf(this.root(), "workbookProtection")?.getAttribute("lockStructure"));
  }

  sharedStrings(): readonly SharedString[] {
    const part = this.related("sharedStrings");
    return (this.strings ??= part ? sharedStringsOf(this.parts.text(part)) : []);
  }

  /** The one part of a kind that the workbook points to (`styles`, `sharedStrings`, `calcChain`), or null. */
  related(type: string): string | null {
    const found = relationshipsOf(this.parts, this.part).find((r) => r.type === type && !r.external);
    return found && this.parts.has(found.target) ? found.target : null;
  }

  /** The styles part, made where there is none. */
  stylesPart(): string {
    const present = this.related("styles");
    if (present) return present;
    const part = this.parts.freeName(`${this.folder}styles`, ".xml");
    this.parts.set(part, stylesXml);
    declarePart(this.parts, part, contentTypes.styles);
    addRelationship(this.parts, this.part, "styles", part);
    return part;
  }

  /** Adds a sheet behind the others. */
  addSheet(name: string, xml: string): void {
    const part = this.parts.freeName(`${this.folder}worksheets/sheet`, ".xml");
    this.parts.set(part, xml);
    declarePart(this.parts, part, contentTypes.worksheet);
    const id = addRelationship(this.parts, this.part, "worksheet", part);
    const list = ensureChild(this.editRoot(), "sheets", order);
    const ids = childrenOf(list, "sheet").map((s) => Number(s.getAttribute("sheetId")) || 0);
    setRelationshipId(append(list, "sheet", { name, sheetId: Math.max(0, ...ids) + 1 }), id);
  }

  /** Takes a sheet off the list, with the names that belong to it; its parts are the caller's to remove. */
  removeSheet(entry: SheetEntry): void {
    const root = this.editRoot();
    const element = this.sheetElements()[entry.index];
    const id = relationshipId(element);
    element.parentNode?.removeChild(element);
    removeRelationships(this.parts, this.part, (r) => r.id === id);
    const names = childOf(root, "definedNames");
    for (const name of names ? childrenOf(names, "definedName") : []) {
      const local = name.getAttribute("localSheetId");
      if (local === null) continue;
      if (Number(local) === entry.index) names?.removeChild(name);
      else if (Number(local) > entry.index) name.setAttribute("localSheetId", String(Number(local) - 1));
    }
    if (names && !childrenOf(names).length) root.removeChild(names);
    for (const view of this.views()) {
      const active = Number(view.getAttribute("activeTab") ?? 0);
      if (active > entry.index) view.setAttribute("activeTab", String(active - 1));
      else if (active === entry.index) view.setAttribute("activeTab", String(this.firstVisible()));
      view.removeAttribute("firstSheet");
    }
  }

  /** The sheet that is shown when the file opens. */
  get activeIndex(): number {
    return Number(this.views()[0]?.getAttribute("activeTab") ?? 0);
  }

  activate(index: number): void {
    const views = ensureChild(this.editRoot(), "bookViews", order);
    const view = childOf(views, "workbookView") ?? append(views, "workbookView");
    setAttributes(view, { activeTab: index, firstSheet: null });
  }

  names(): readonly DefinedName[] {
    const list = childOf(this.root(), "definedNames");
    return (list ? childrenOf(list, "definedName") : []).map((element) => {
      const local = element.getAttribute("localSheetId");
      return {
        name: element.getAttribute("name") ?? "",
        sheet: local === null ? null : Number(local),
        text: textOf(element),
        hidden: isTrue(element.getAttribute("hidden")),
      };
    });
  }

  /** Defines a name that belongs to a sheet (`_xlnm.Print_Area`); null takes it away. */
  setName(name: string, sheet: number, text: string | null, hidden = false): void {
    const present = this.names().find((n) => n.name === name && n.sheet === sheet);
    if ((present?.text ?? null) === text) return;
    const root = this.editRoot();
    const list = ensureChild(root, "definedNames", order);
    const element = childrenOf(list, "definedName").find(
      (e) => e.getAttribute("name") === name && Number(e.getAttribute("localSheetId") ?? -1) === sheet,
    );
    if (text === null) {
      if (element) list.removeChild(element);
    } else {
      const target = element ?? append(list, "definedName", { name, localSheetId: sheet });
      target.textContent = text;
      if (hidden) target.setAttribute("hidden", "1");
    }
    if (!childrenOf(list).length) root.removeChild(list);
  }

  /** Cached results are out of date: whoever opens the file next calculates it anew. */
  requireCalculation(): void {
    const chain = this.related("calcChain");
    if (chain) {
      removeRelationships(this.parts, this.part, (r) => r.type === "calcChain");
      this.parts.remove(chain);
    }
    const present = childOf(this.root(), "calcPr");
    if (isTrue(present?.getAttribute("fullCalcOnLoad"))) return;
    ensureChild(this.editRoot(), "calcPr", order).setAttribute("fullCalcOnLoad", "1");
  }

  private get folder(): string {
    return this.part.slice(0, this.part.lastIndexOf("/") + 1);
  }

  private root(): Element {
    return rootOf(this.parts.tree(this.part));
  }

  private editRoot(): Element {
    return rootOf(this.parts.edit(this.part));
  }

  private sheetElements(): Element[] {
    const list = childOf(this.root(), "sheets");
    return list ? childrenOf(list, "sheet") : [];
  }

  private views(): Element[] {
    const views = childOf(this.root(), "bookViews");
    return views ? childrenOf(views, "workbookView") : [];
  }

  private firstVisible(): number {
    return Math.max(
      0,
      this.sheetElements().findIndex((s) => (s.getAttribute("state") ?? "visible") === "visible"),
    );
  }
}
