/** What publicity refuses, and what it says of what it left out. `what` is the list's name (抽中名单). */
export type PublicityFault =
  /** The inspection of the task runs, and nobody can say until when. */
  | { readonly code: "publicity.notEnded"; readonly what: string; readonly task: string }
  /** It runs; by the plan until `until`. */
  | {
      readonly code: "publicity.notEndedUntil";
      readonly what: string;
      readonly task: string;
      readonly until: string;
    }
  /** It ends on a later day, as the ledger says. */
  | {
      readonly code: "publicity.endsLater";
      readonly what: string;
      readonly task: string;
      readonly until: string;
    }
  | { readonly code: "publicity.nothing"; readonly what: string }
  /** A column that no public list has. */
  | {
      readonly code: "publicity.columnNotPublic";
      readonly what: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "publicity.columnTwice"; readonly what: string; readonly found: string };

/** What the person should know of a list that was made. */
export type PublicityNote =
  /** A number of a person (telephone, identity card, certificate) in a public cell was made unreadable. */
  | { readonly code: "publicity.masked"; readonly at: string; readonly header: string }
  /** A public text named a class by its letter; words stand in its place. */
  | { readonly code: "publicity.mentionsClass"; readonly at: string; readonly header: string }
  /** Rates by class in a public cell were replaced by words. */
  | { readonly code: "publicity.ratesReplaced"; readonly at: string; readonly header: string }
  /** So many rows of the task have no result yet and are not on the list. */
  | { readonly code: "publicity.resultMissing"; readonly at: string; readonly n: number }
  /** So many follow-ups are open and have no result to publish. */
  | { readonly code: "publicity.followUpsOpen"; readonly at: string; readonly n: number }
  /** 移送司法机关 is not for the unit to publish. */
  | { readonly code: "publicity.judicial"; readonly at: string };
