/**
 * What an object of Excel's model looks like to the dispatcher: tables of members by the names of
 * Microsoft's documentation. A member that is not in a table is refused as `ApiNotSimulated`.
 */

/** A scalar that can be loaded and, with `set`, assigned. */
export interface Property {
  get(): unknown;
  set?(value: unknown): unknown;
  /** Assignments that may wait for their neighbours and be written together. */
  readonly coalesced?: true;
}

export interface HostObject {
  /** The class as Microsoft names it, for error messages. */
  readonly type: string;
  /** What the client must know to find the object again: `Id`, `Name`, `Key`. */
  readonly identity?: () => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, Property>>;
  /** Objects reached by a property, such as `range.format`. */
  readonly links?: Readonly<Record<string, () => HostObject>>;
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** The members of a collection, in order. */
  readonly items?: () => readonly HostObject[];
  /** `collection.getItem(key)`, which the client also uses for items that were loaded. */
  readonly getItem?: (...args: readonly unknown[]) => HostObject | Promise<HostObject>;
}

/** Stands where Excel answers with a null object. */
export const nothing = Symbol("null object");
export type Nothing = typeof nothing;

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && typeof (value as HostObject).type === "string";
}

/** The wire says `GetRange`, the documentation `getRange`; names with an underscore are the same in both. */
export const memberName = (wire: string) => wire.charAt(0).toLowerCase() + wire.slice(1);
export const wireName = (member: string) => member.charAt(0).toUpperCase() + member.slice(1);
