/** What the matching of officers can refuse. Numbers of seats are 人次. */
export type TeamFault =
  /** A team of fewer than two. */
  | { readonly code: "teams.tooSmall"; readonly found: number }
  | {
      readonly code: "teams.officerTwice";
      readonly at: string;
      readonly first: string;
      readonly found: string;
    }
  | {
      readonly code: "teams.officerInTwoDepartments";
      readonly at: string;
      readonly first: string;
      readonly found: string;
      readonly departments: string;
    }
  | {
      readonly code: "teams.departmentTooSmall";
      readonly department: string;
      readonly found: number;
      readonly expected: number;
    }
  | {
      readonly code: "teams.tagNobodyHolds";
      readonly at: string;
      readonly department: string;
      readonly tag: string;
    }
  | {
      readonly code: "teams.recusalsEmptyTeam";
      readonly at: string;
      readonly department: string;
      readonly found: number;
      readonly expected: number;
    }
  /** Hall's condition fails: these seats need more officers than there are. */
  | {
      readonly code: "teams.demandExceedsSupply";
      readonly department: string;
      readonly tag: string;
      readonly demand: number;
      readonly supply: number;
      readonly officers: number;
    }
  /** The same where it is no tag that the officers lack. */
  | {
      readonly code: "teams.demandExceedsStaff";
      readonly department: string;
      readonly demand: number;
      readonly supply: number;
      readonly officers: number;
    }
  | { readonly code: "teams.expertCount"; readonly found: number }
  | {
      readonly code: "teams.expertTwice";
      readonly at: string;
      readonly first: string;
      readonly found: string;
    }
  /** The officer who is to leave does not sit in that team. */
  | {
      readonly code: "teams.notInTeam";
      readonly id: string;
      readonly department: string;
      readonly found: string;
    }
  /** A change of officer without a reason is none. */
  | { readonly code: "teams.changeWithoutReason"; readonly id: string; readonly department: string }
  /** Recorded teams that do not follow from the seed and the lists. */
  | { readonly code: "teams.recordMissing"; readonly id: string; readonly department: string }
  | { readonly code: "teams.recordExtra"; readonly id: string; readonly department: string }
  | {
      readonly code: "teams.recordDiffers";
      readonly id: string;
      readonly department: string;
      readonly found: string;
      readonly expected: string;
    }
  /** Officers who must not meet could not be kept apart (NP-hard in general: the search may miss a way). */
  | { readonly code: "teams.conflictNotKept"; readonly at: string; readonly found: string };
