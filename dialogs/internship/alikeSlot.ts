import { readEmails } from '../../src/language/people/contacts.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { readReferences } from '../../src/language/replies/references.ts';
import { isButton } from '../../src/language/words.ts';
import type { Likeness, NewProfile } from '../../src/model/profiles.ts';
import { type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import { alikeText as text } from './alikeText.ts';

interface Alike {
  readonly reference: string;
  readonly likeness: readonly Likeness[];
}

function hasSameEmail({ likeness }: Alike): boolean {
  return likeness.includes('same-email');
}

const foreign =
  /不是我|没有(?:申请|提交|报)过|第一次|\b(?:not mine|not me|isn'?t mine|never applied|first time|no idea)\b/i;
const own = /^(?:是|对)?(?:就是)?我的|^(?:yes,? )?(?:it'?s|it is|that'?s|that is)? ?(?:mine|me)\b/i;

/**
 * Whether another application is the same student's. Only who gives its reference, or its e-mail address where that is
 * not what the two have in common, may say so, and nothing of it is shown. `alike` finds those that may be, of the profile as it is filled.
 */
export function createAlikeSlot(profileOf: (form: FormTurn) => NewProfile) {
  async function alike(form: FormTurn): Promise<readonly Alike[]> {
    const { records, personId } = form.turn;
    const known = new Set((await records.profiles.listOf(personId)).map(({ reference }) => reference));
    return (await records.profiles.findAlike(profileOf(form))).filter(({ reference }) => !known.has(reference));
  }

  /** An address that is in both applications proves nothing: whoever knows a friend's can write it. */
  async function isProof({ turn }: FormTurn, { reference, likeness }: Alike, email: string): Promise<boolean> {
    if (likeness.includes('same-email')) return false;
    const found = await turn.records.profiles.find(reference);
    return found?.contact.email?.toLowerCase() === email.toLowerCase();
  }

  const joining = (reference: string): SlotReading<string> => ({ kind: 'value', value: reference, sure: true });

  return slot<string>({
    name: 'alike',
    label: text.label,
    called: { zh: ['已有的申请'], en: ['earlier application'] },
    examples: text.examples,
    needed: async (form) => (await alike(form)).length > 0,
    async ask(form) {
      const { locale } = form;
      const buttons = [text.notMine[locale]];
      return (await alike(form)).some(hasSameEmail)
        ? { text: text.askSameEmail[locale], brief: text.giveReference[locale], buttons }
        : { text: text.ask[locale], brief: text.askBriefly[locale], buttons };
    },
    async read({ text: words }, form) {
      const { locale } = form;
      const plain = words.trim().replaceAll('’', "'");
      const candidates = await alike(form);
      const told = readReferences(words).filter((reference) => reference.startsWith('IN-'));
      const named = candidates.find(({ reference }) => told.includes(reference));
      if (named) return joining(named.reference);
      const emails = readEmails(words).flatMap(({ values }) => values);
      for (const candidate of candidates) {
        for (const email of emails) if (await isProof(form, candidate, email)) return joining(candidate.reference);
      }
      if (told.length > 0 || emails.length > 0) return { kind: 'bad', problem: text.noMatch[locale] };
      if (isButton(words, text.notMine) || foreign.test(plain)) return { kind: 'value', value: 'none', sure: true };
      const answer = own.test(plain) ? 'yes' : readPlainYesNo(words);
      if (answer === 'no') return { kind: 'value', value: 'none', sure: true };
      const proof = candidates.some(hasSameEmail) ? text.giveReference : text.giveProof;
      return answer && { kind: 'bad', problem: proof[locale] };
    },
    show: (value, { locale }) => (value === 'none' ? text.separate : text.joins)[locale],
  });
}
