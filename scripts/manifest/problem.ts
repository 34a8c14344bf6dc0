/** What an add-in manifest can have against it; `sentence` says where and what to do. */
export type ProblemCode =
  | "xml"
  | "root"
  | "order"
  | "missing"
  | "unknown"
  | "id"
  | "version"
  | "locale"
  | "override"
  | "resid"
  | "unused"
  | "duplicate"
  | "length"
  | "https"
  | "icon"
  | "file"
  | "requirements"
  | "runtime"
  | "namespace"
  | "permissions"
  | "host";

export interface Problem {
  readonly code: ProblemCode;
  readonly sentence: string;
}

export const problem = (code: ProblemCode, sentence: string): Problem => ({ code, sentence });
