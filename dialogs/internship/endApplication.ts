import { readRecordWish } from '../../src/language/replies/recordWords.ts';
import { showMoment } from '../../src/language/show/show.ts';
import type { StudentProfile } from '../../src/model/profiles.ts';
import type { Turn } from '../../src/model/turn.ts';
import type { Finish, Form } from '../form/slot.ts';
import { createApplicationSlot, hasEnded, ownApplications, whyNone } from './applicationSlot.ts';
import { applicationText as text } from './applicationText.ts';
import { withdrawConsents } from './consentSlots.ts';

function whyNotWithdrawn(profile: StudentProfile) {
  return hasEnded(profile) ? text.ended(profile.reference) : undefined;
}

const staysIn =
  /(?:不|别|先不|不想|不要|不用)(?:撤回|撤销|删除?|删掉)|保留|\b(?:do not|don['’]?t|not) (?:want to )?(?:withdraw|delete|remove)|\bkeep (?:it|my|the)\b/i;

/** Takes an application back: it is kept, and not matched any more. */
export const withdrawApplication: Form = {
  id: 'withdraw-application',
  title: text.withdrawTitle,
  called: { zh: ['撤回'], en: ['withdrawal'] },
  stopped: text.changeStopped,
  decision: { yes: text.withdrawYes, no: text.withdrawNo, declines: staysIn },
  summaryTitle: text.withdrawSummary,
  confirms: true,
  slots: [createApplicationSlot({ refusal: whyNotWithdrawn })],
  opens: ({ text: words }) => readRecordWish(words)?.wish === 'withdraw-application',
  refuses: (form) => whyNone(form, whyNotWithdrawn),
  async finish({ turn, values, locale }): Promise<Finish> {
    const reference = String(values.application);
    const withdrawn = await turn.records.profiles.withdraw(reference, turn.personId);
    if (withdrawn.ok) {
      // What was to be changed in it is of no use any more.
      forget(turn, new Set(['change-application']));
      return { kind: 'done', text: text.withdrawn(reference)[locale] };
    }
    const told = withdrawn.reason === 'ended' ? text.ended(reference) : text.notFound(reference);
    return { kind: 'done', text: told[locale] };
  },
};

/** Deletes an application with all that is kept of it. */
export const deleteApplication: Form = {
  id: 'delete-application',
  title: text.deleteTitle,
  called: { zh: ['删除'], en: ['deletion'] },
  stopped: text.deleteStopped,
  decision: { yes: text.deleteYes, no: text.deleteNo, declines: staysIn },
  summaryTitle: text.deleteSummary,
  confirms: true,
  slots: [createApplicationSlot({ refusal: () => undefined })],
  opens: ({ text: words }) => readRecordWish(words)?.wish === 'delete-application',
  refuses: (form) => whyNone(form, () => undefined),
  async finish({ turn, values, locale }): Promise<Finish> {
    const reference = String(values.application);
    const matches = await turn.records.matches.listOfProfile(reference);
    const deleted = await turn.records.profiles.delete(reference, turn.personId, turn.conversationId);
    if (!deleted.ok) return { kind: 'done', text: text.notFound(reference)[locale] };
    if ((await ownApplications(turn)).length === 0) await withdrawConsents(turn);
    // The state of the dialogs is saved with this turn: nothing told of the application may be left in it.
    delete turn.dialogState.offer;
    forget(turn, ofApplications);
    const passedOn = matches.some(({ exchangedAt }) => exchangedAt !== undefined);
    const said = [text.deleted(showMoment(deleted.value.deletedAt, locale)), ...(passedOn ? [text.passedOn] : [])];
    return { kind: 'done', text: said.map((part) => part[locale]).join('\n\n') };
  },
};

/** Forms in which an application was told, or a word of it to staff. */
const ofApplications: ReadonlySet<string> = new Set([
  'internship-apply',
  'internship-check',
  'internship',
  'change-application',
  'withdraw-application',
  'match-answer',
  'staff-handoff',
]);

interface Remembered {
  readonly dialogs?: { dialogStack: { readonly id: string }[] };
}

/** Of what is set aside nothing of these is resumed. */
function forget({ dialogState }: Turn, ids: ReadonlySet<string>): void {
  const stack = (dialogState as Remembered).dialogs?.dialogStack;
  const others = stack?.filter(({ id }) => !ids.has(id)) ?? [];
  stack?.splice(0, stack.length, ...others);
}
