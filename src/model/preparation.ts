/** One sentence of general information, and where it comes from. */
export interface SourcedStatement {
  readonly text: string;
  /** The source's name, as people know it. */
  readonly source: string;
  readonly url?: string;
  /** An ISO 8601 date, whole or in part (2025-01-13, 2025-01): the state of the rules that it tells. */
  readonly asOf?: string;
}

/** One step of a calculation, all of it to be seen. */
export interface CalculationStep {
  readonly label: string;
  /** The sum with its figures put in: 50,000,000 × 2.5 × 1.75. */
  readonly working: string;
  readonly result: string;
}

export interface PreparationSection {
  readonly heading: string;
  readonly statements: readonly SourcedStatement[];
  readonly steps?: readonly CalculationStep[];
}

/** What a firm takes to an information session, written in one language throughout. */
export interface PreparationSheet {
  /** IS-…; absent as long as no session is booked. */
  readonly reference?: string;
  readonly title: string;
  readonly session?: {
    readonly title: string;
    readonly times: string;
    /** Absent when it is online only. */
    readonly place?: string;
    readonly languages?: string;
    readonly joinUrl?: string;
  };
  /** What the firm told about its case. */
  readonly told: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly PreparationSection[];
  readonly papers: readonly { readonly text: string; readonly source?: string }[];
  /** For the expert; they are passed on as they stand. */
  readonly questions: readonly string[];
  /** That this is general information and no advice. */
  readonly note: string;
  /** An ISO 8601 day, 2026-11-22: when the sheet was written. */
  readonly madeOn: string;
  /** Of a made-up session for trying the service out; the sheet says so. */
  readonly demo: boolean;
}
