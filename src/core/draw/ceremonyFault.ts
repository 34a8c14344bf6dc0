/** What a guided draw (SR-1 §5) and a drand round can refuse. Sentences in the locale area `faults-draw`. */
export type CeremonyFault =
  /** A seed, or one side of it, before the list is locked and the commitment published. */
  | { readonly code: "ceremony.seedTooEarly" }
  | { readonly code: "ceremony.seedBeforeCommitment"; readonly found: string; readonly expected: string }
  | { readonly code: "ceremony.notFrozen" }
  | { readonly code: "ceremony.notCommitted" }
  | { readonly code: "ceremony.notSeeded" }
  | { readonly code: "ceremony.notDrawn" }
  | { readonly code: "ceremony.alreadyCommitted"; readonly found: string }
  | { readonly code: "ceremony.alreadySeeded"; readonly found: string }
  | { readonly code: "ceremony.alreadyDrawn"; readonly found: string }
  | { readonly code: "ceremony.alreadyRecorded" }
  | { readonly code: "ceremony.isAborted"; readonly label: string; readonly reason: string }
  /** A step whose time lies before the step before it, or cannot be read. */
  | { readonly code: "ceremony.time"; readonly found: string; readonly expected: string }
  | { readonly code: "ceremony.seedFormat"; readonly found: string; readonly expected: string }
  | { readonly code: "ceremony.machineSeed"; readonly found: string }
  | { readonly code: "ceremony.sealedMachine" }
  | { readonly code: "ceremony.secretsMissing" }
  | { readonly code: "ceremony.revealSides"; readonly found: number }
  | { readonly code: "ceremony.revealTwice"; readonly side: number }
  | {
      readonly code: "ceremony.revealDiffers";
      readonly side: number;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "ceremony.needsReveal" }
  | { readonly code: "ceremony.noReveal" }
  | { readonly code: "ceremony.roundMissing" }
  | {
      readonly code: "ceremony.roundPast";
      readonly round: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "ceremony.roundDiffers"; readonly found: string; readonly expected: string }
  /** What is published or drawn is not what was fixed before. `at` names the place in the document. */
  | {
      readonly code: "ceremony.differs";
      readonly at: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "ceremony.unreadable"; readonly at: string; readonly found: string }
  | { readonly code: "ceremony.laterVersion"; readonly found: number; readonly expected: number }
  | {
      readonly code: "drand.signature";
      readonly round: string;
      readonly found: string;
      readonly chain: string;
    }
  | {
      readonly code: "drand.randomness";
      readonly round: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: "drand.unreadable"; readonly found: string };
