import { readEmails, readPhones } from '../../src/language/people/contacts.ts';
import { readDelegates } from '../../src/language/people/delegates.ts';
import { readNameAlone, readNamedBehind } from '../../src/language/placements/personNames.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import type { Message } from '../../src/model/message.ts';
import { type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import { type ToldContact, toldOf } from './requestValues.ts';
import { talentRequestText as text } from './talentRequestText.ts';

const called = ['联系人', '对接人', '负责人', 'contact', 'contact person'];
/** What a text says of the mentor is not said of the contact. */
const ofMentor = /(?:带教)?(?:导师|老师|带教)[^,，。;；\n]*|\b(?:mentor|supervisor|tutor)\b[^,.;\n]*/gi;

function withoutMentor(words: string): string {
  return words.replace(ofMentor, (said) => ' '.repeat(said.length));
}

function readContact(whole: string, form: FormTurn, asked: boolean): SlotReading<ToldContact> | undefined {
  const { locale } = form;
  const words = withoutMentor(whole);
  const [phones, emails] = [readPhones(words), readEmails(words)];
  const [phone] = phones.flatMap(({ values }) => values);
  const [email] = emails.flatMap(({ values }) => values);
  const people = [...new Set(readDelegates(words).flatMap(({ values }) => values.flatMap(({ name }) => name || [])))];
  const behind = readNamedBehind(words, called, asked);
  if (people.length > 1 && behind === undefined) return { kind: 'bad', problem: text.otherPerson[locale] };
  const isReached = phone !== undefined || email !== undefined;
  const alone = asked && !isReached && !readPlainYesNo(words) ? readNameAlone(words) : undefined;
  const name = behind ?? people[0] ?? alone;
  const [bad] = [...emails, ...phones].filter(({ values }) => values.length === 0);
  if (phone?.includes(';ext=')) return { kind: 'bad', problem: text.extension[locale] };
  const problem = bad && text.badContact(words.slice(bad.start, bad.end).trim())[locale];
  if (name === undefined && !isReached) return problem === undefined ? undefined : { kind: 'bad', problem };
  const before = toldOf(form.values).contact;
  const value = {
    // Of somebody else nothing is known yet.
    ...(before?.name === undefined || name === undefined || before.name === name ? before : {}),
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
  };
  return {
    kind: 'value',
    value,
    sure: isReached || behind !== undefined,
    ...(problem !== undefined && { note: problem }),
  };
}

/** Whom staff turn to, and after both sides have agreed the student. */
export const contactSlot = slot<ToldContact>({
  name: 'contact',
  label: text.contactLabel,
  called: {
    zh: ['联系人', '联系方式', '电话', '手机', '手机号', '邮箱'],
    en: ['contact', 'contact person', 'phone', 'phone number', 'e-mail', 'email'],
  },
  examples: text.contactExamples,
  saidBack: true,
  needed: () => true,
  ask({ values, locale }) {
    const { name, phone, email } = toldOf(values).contact ?? {};
    if (name !== undefined) return { text: text.askReach(name)[locale] };
    if (phone !== undefined || email !== undefined) return { text: text.askContactName[locale] };
    return { text: text.askContact[locale], brief: text.askContactBriefly[locale] };
  },
  read: ({ text: words }: Message, form) => readContact(words, form, true),
  // A name alone may be anybody's.
  spot({ text: words }: Message, form) {
    if (readPhones(words).length + readEmails(words).length === 0 && !readNamedBehind(words, called, false))
      return undefined;
    const found = readContact(words, form, false);
    return found?.kind === 'value' && !found.sure ? undefined : found;
  },
  complete: ({ name, phone, email }) => name !== undefined && (phone !== undefined || email !== undefined),
  show: ({ name, phone, email }, { locale }) =>
    [name, phone, email].filter((part) => part !== undefined).join(locale === 'zh' ? '，' : ', '),
});
