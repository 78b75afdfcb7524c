import type { QuotedStatement } from '../../../src/language/show/quoting.ts';
import type { PreparationSection, PreparationSheet } from '../../../src/model/preparation.ts';

export interface AdviceSection extends PreparationSection {
  readonly statements: readonly QuotedStatement[];
}

/** What applies to a case, all of it quoted from entries. */
export interface Advice {
  readonly sections: readonly AdviceSection[];
  readonly papers: PreparationSheet['papers'];
  /** Something in it is not certain, overdue or missing: a person is to be offered. */
  readonly needsPerson: boolean;
}
