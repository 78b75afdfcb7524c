import { createQuoting, type FindEntry, type QuotedStatement, showBriefly } from '../../src/language/show/quoting.ts';
import { kindNames } from '../../src/language/show/showPlacement.ts';
import type { PlacementKind } from '../../src/model/cirrus.ts';
import type { Locale } from '../../src/model/text.ts';
import { adaptiveCard } from '../form/cards.ts';
import type { Reply } from '../form/reply.ts';
import type { FormTurn } from '../form/slot.ts';
import { kindOf } from './requestValues.ts';
import { ruleText as text } from './ruleText.ts';

interface Quoted {
  readonly entry: string;
  readonly inFull?: true;
}

/** What applies to each kind, in the order in which it is said. */
const rulesOf: Readonly<Record<PlacementKind, readonly Quoted[]>> = {
  'course-internship': [
    { entry: 'stu-annotation' },
    { entry: 'stu-internship-vs-work' },
    { entry: 'stu-one-employer', inFull: true },
    { entry: 'stu-employer-fine' },
  ],
  'work-study': [
    { entry: 'stu-workstudy' },
    { entry: 'stu-workstudy-terms' },
    { entry: 'stu-annotation' },
    { entry: 'stu-employer-fine' },
  ],
  'full-time': [
    { entry: 'stu-after-grad' },
    { entry: 'stu-beijing2024' },
    { entry: 'stu-permit-class' },
    { entry: 'stu-employer-fine' },
  ],
};

export interface Rules {
  readonly statements: readonly QuotedStatement[];
  /** Something in it is not certain, overdue or not there any more. */
  readonly needsPerson: boolean;
  /** Something in it was not checked against its source. */
  readonly isUnchecked: boolean;
}

/** What entries say of a kind of work, in their own words. */
export function rulesFor(kind: PlacementKind, entry: FindEntry, { turn, locale }: FormTurn): Rules {
  const quoting = createQuoting({ entry, locale, now: turn.now });
  const statements = rulesOf[kind].flatMap(({ entry: id, inFull }) => quoting.quote(id, { ...(inFull && { inFull }) }));
  const isUnchecked = rulesOf[kind].some(({ entry: id }) => entry(id)?.confidence === 'general');
  return { statements, needsPerson: quoting.needsPerson(), isUnchecked };
}

export function showRules(kind: PlacementKind, { statements, isUnchecked }: Rules, locale: Locale): string {
  const title = text.title(kindNames[kind])[locale];
  const told = statements.map((one) => showBriefly(one, locale)).join('\n');
  return [`**${title}**`, told, ...(isUnchecked ? [text.unchecked[locale]] : [])].join('\n\n');
}

/** What is said once the kind is known, and again when it has changed. */
export function tellRules(entry: FindEntry, form: FormTurn): Reply {
  const { locale } = form;
  const kind = kindOf(form.values);
  if (!kind) return { text: '' };
  const rules = rulesFor(kind, entry, form);
  const person = adaptiveCard({
    title: text.personTitle[locale],
    facts: [],
    buttons: [{ title: text.person[locale], says: text.person[locale] }],
  });
  return { text: showRules(kind, rules, locale), ...(rules.needsPerson && { cards: [person] }) };
}
