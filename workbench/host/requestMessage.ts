/**
 * The request that Microsoft's client library sends (`executeAsync`): a list of actions over object
 * paths. Written down from what excel-web-16.00.js emits; the protocol itself is not documented.
 */

export enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  EnsureUnchanged = 6,
  Update = 7,
}

export enum PathType {
  GlobalObject = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  ReferenceId = 6,
  NullObject = 7,
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is itself an object: the id of its path, else null. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface RequestMessage {
  readonly Url?: string;
  readonly Headers?: unknown;
  readonly Body: string | RequestBody;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseMessage {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly HttpStatusCode: number;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: {
    readonly Results: readonly ActionResult[];
    readonly Error?: {
      readonly Code: string;
      readonly Message: string;
      readonly HttpStatusCode: number;
      readonly ActionIndex: number;
      readonly Location: string;
    };
  };
}
