/** Cells of a form's face: the platform labels, and every other label with the group that it stands in. */
import type { Area } from "../grid";
import type { FormLabel, GroupId } from "./formLabel";

export interface LabelCell {
  readonly label: FormLabel;
  readonly area: Area;
  /** The group whose rows it stands in; null above the first. */
  readonly group: GroupId | null;
}

export interface GroupCell {
  readonly group: GroupId;
  readonly area: Area;
}
