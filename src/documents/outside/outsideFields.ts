/**
 * 对外版, by allow-list: which fields of which table may be sent by chat. A table that is not named stays behind
 * whole; a column that is not named stays behind. Never here: classes and what tells them (strata, rates by class,
 * ranks, tickets), telephones and contacts, certificates and licences, legal representatives, free remarks.
 */
import type { TableKind } from "../../sheets/headers";

const fields = (text: string): readonly string[] => text.split(" ");

export const outsideFields: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  items: fields(
    "number id category name content objects weight method body partners basis ceiling frequency claimed",
  ),
  objects: fields("number id name entityType address district industry registrar status lastInspectedOn"),
  officers: fields("number name department office position active"),
  experts: fields("number name type speciality"),
  plan: fields(
    "number plan planName task name kind level source filedOn lead partners office items scope targeted extent " +
      "frequency from until period organiser version adjustment publishedOn status",
  ),
  drawResult: fields("number task id name status drawnAt"),
  ledger: fields(
    "number task taskName platform kind level county lead partners inspectors marketSystem id name entityType " +
      "byCredit item inspectedOn taskDoneOn result problem enteredOn publishedOn status batch",
  ),
  followUps: fields("number task id name measure receiver sentOn answeredOn closedOn status"),
  training: fields("number content scope time people done"),
  attendance: fields("number session name department hours"),
  promotion: fields("number date medium headline link"),
  publicity: fields("number subject task channel publishedOn address rows file"),
  departments: fields("number name aliases system market level"),
  reported: fields("number unit until platform row tasks households problems jointTasks sentOn"),
  archive: fields("number period edition form row tasks households problems sentOn"),
  targets: fields("number id name part whole goal"),
  schedule: fields("number what due remind"),
  holidays: fields("number date type name"),
  settings: fields("item value"),
  // That something was done and when, with the chain's digests; not what it was done with.
  audit: fields("number time action previous digest"),
};

/** Of 口径与设置 these stay behind; of items that the product does not know, every one does. */
export const insideSettings: readonly string[] = ["联系人", "联系电话", "手机"];

/** Tables whose rows name who is inspected: only rows of tasks that may be published leave, and closed follow-ups. */
export const namesInspected: readonly TableKind[] = ["drawResult", "ledger", "followUps"];
