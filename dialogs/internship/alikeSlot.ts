import { readEmails } from '../../src/language/people/contacts.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { readReferences } from '../../src/language/replies/references.ts';
import { isButton } from '../../src/language/words.ts';
import type { Likeness, NewProfile } from '../../src/model/profiles.ts';
import { type FormTurn, type SlotReading, slot, type Values } from '../form/slot.ts';
import { alikeText as text } from './alikeText.ts';

interface Alike {
  readonly reference: string;
  readonly likeness: readonly Likeness[];
}

const lost =
  /(?:找不到|找不着|没有?|不记得|记不得|记不住|忘(?:记|了)?|丢).{0,6}(?:编号|号|了)|^(?:忘了|不记得了?|找不到了?)$|\b(?:(?:can'?t|cannot|can not|couldn'?t) (?:find|remember|recall)|don'?t (?:have|remember|know|recall)|do not (?:have|remember)|lost|forgot(?:ten)?)\b/i;
const foreign =
  /不是我|没有(?:申请|提交|报)过|第一次|\b(?:not mine|not me|isn'?t mine|never applied|first time|no idea)\b/i;
const own = /^(?:是|对)?(?:就是)?我的|^(?:yes,? )?(?:it'?s|it is|that'?s|that is)? ?(?:mine|me)\b/i;

/** The value of who says that another application is his or her own and cannot give its reference. */
const unproven = 'unproven';

/** The application that is to be joined with this one; undefined where there is none, or staff have to make sure first. */
export function provenReference({ alike }: Values): string | undefined {
  return typeof alike === 'string' && alike !== 'none' && alike !== unproven ? alike : undefined;
}

/** Whether staff have to find out whose another application is. */
export function isForStaff({ alike }: Values): boolean {
  return alike === unproven;
}

/**
 * Whether another application is the same student's. Only who gives its reference may say so, and nothing of it is
 * shown: an e-mail address is known to friends and teachers too. `profileOf` gives the profile as it is filled.
 */
export function createAlikeSlot(profileOf: (form: FormTurn) => NewProfile) {
  async function alike(form: FormTurn): Promise<readonly Alike[]> {
    const { records, personId } = form.turn;
    const known = new Set((await records.profiles.listOf(personId)).map(({ reference }) => reference));
    return (await records.profiles.findAlike(profileOf(form))).filter(({ reference }) => !known.has(reference));
  }

  return slot<string>({
    name: 'alike',
    label: text.label,
    called: { zh: ['已有的申请'], en: ['earlier application'] },
    examples: text.examples,
    needed: async (form) => (await alike(form)).length > 0,
    async ask(form) {
      const { locale } = form;
      const isSameEmail = (await alike(form)).some(({ likeness }) => likeness.includes('same-email'));
      return {
        text: (isSameEmail ? text.askSameEmail : text.ask)[locale],
        brief: text.askBriefly[locale],
        buttons: [text.notMine[locale], text.lost[locale]],
      };
    },
    async read({ text: words }, form): Promise<SlotReading<string> | undefined> {
      const { locale } = form;
      const settled = (value: string): SlotReading<string> => ({ kind: 'value', value, sure: true });
      const plain = words.trim().replaceAll('’', "'");
      const told = readReferences(words).filter((reference) => reference.startsWith('IN-'));
      const named = (await alike(form)).find(({ reference }) => told.includes(reference));
      if (named) return settled(named.reference);
      if (told.length > 0) return { kind: 'bad', problem: text.noMatch[locale] };
      if (readEmails(words).length > 0) return { kind: 'bad', problem: text.addressIsNoProof[locale] };
      if (isButton(words, text.notMine) || foreign.test(plain)) return settled('none');
      if (isButton(words, text.lost) || lost.test(plain)) return settled(unproven);
      const answer = own.test(plain) ? 'yes' : readPlainYesNo(words);
      if (answer === 'no') return settled('none');
      return answer && { kind: 'bad', problem: text.giveReference[locale] };
    },
    show: (value, { locale }) =>
      (value === 'none' ? text.separate : value === unproven ? text.byStaff : text.joins)[locale],
  });
}
