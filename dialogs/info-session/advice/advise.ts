import { createQuoting, type QuotingOptions } from '../../../src/language/show/quoting.ts';
import type { Lexicon } from '../../../src/language/terms/lexicon.ts';
import { type PlannedCase, showItem } from '../case.ts';
import { acquisitionSections } from './acquisitionAdvice.ts';
import type { Advice } from './advice.ts';
import { debtPapers, debtSections } from './debtAdvice.ts';
import { fxPapers, fxSections } from './fxAdvice.ts';

/** What applies to a case, in one language. Pure: the same case, entries and day give the same advice. */
export function advise(planned: PlannedCase, lexicon: Lexicon, options: QuotingOptions): Advice {
  const q = createQuoting(options);
  const sections = sectionsFor();
  const papers = papersFor();
  return { sections: sections.filter(({ statements }) => statements.length > 0), papers, needsPerson: q.needsPerson() };

  function sectionsFor() {
    switch (planned.topic) {
      case 'external_debt':
        return debtSections(planned, q);
      case 'fx':
        return fxSections(planned, q);
      case 'ma_odi': {
        const { country } = planned;
        return acquisitionSections(planned, country && showItem('country', country, q.locale, lexicon), q);
      }
    }
  }

  function papersFor(): Advice['papers'] {
    if (planned.topic === 'external_debt') return debtPapers(q);
    return planned.topic === 'fx' ? fxPapers(planned, q) : [];
  }
}
