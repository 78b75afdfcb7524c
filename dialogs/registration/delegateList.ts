import { readEmails, readPhones } from '../../src/language/people/contacts.ts';
import { readDelegates } from '../../src/language/people/delegates.ts';
import { soundsAlike } from '../../src/language/spelling/pinyin.ts';
import { isNear } from '../../src/language/spelling/spelling.ts';
import { type Delegate, nameKey } from '../../src/model/bookings.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import { registrationText } from './registrationText.ts';

/** What a message makes of a list of delegates. */
export type DelegateChange =
  | { readonly kind: 'changed'; readonly delegates: readonly Delegate[] }
  /** Somebody is named who is not on the list, or whose name fits several on it. */
  | { readonly kind: 'whom'; readonly name: string };

/** 把李娜换成王芳, "replace Li Na with Wang Fang", "Li Na should be Li Nana". */
const replaced =
  /(?:把|将)?\s*([^\s,，。]{1,40}?)\s*(?:换成|换为|替换成|替换为|改成|改为|改由|应该是|应为)|\b(?:replace|swap|substitute|change)\s+(.{1,40}?)\s+(?:with|by|for|to)\b|^(.{1,40}?)\s+(?:should\s+(?:be|read)|is\s+(?:spelt|spelled|written))\b/i;
/** What puts a name right as well as somebody in the place of another. */
const corrected = /(?:改成|改为|应该是|应为)$|^change\b|\b(?:should|is)\s+\S+$/i;
/** 去掉李娜, 李娜不去了, "remove Jean", "Jean can't come". */
const removed =
  /^(?:去掉|去除|删掉|删除|移除|减掉|取消|不要)\s*(?:参会人|代表)?\s*([^\s,，。的]{1,40})$|^([^\s,，。]{1,40}?)\s*(?:去|来|到|参加)不了了?$|^([^\s,，。]{1,40}?)\s*(?:不|没法|没空|无法|不能)(?:能)?(?:去|来|参加|到|出席)?(?:参加)?了?$|^(?:please\s+)?(?:remove|drop|delete|take\s+off|without|leave\s+out)\s+(.{1,40}?)(?:\s+from\s+the\s+list)?$|^(.{1,40}?)\s+(?:can't|cannot|can\s+not|won't|isn't|is\s+not|will\s+not)\s+(?:come|coming|make\s+it|attend|attending|be\s+there|join|able\s+to\s+come)$/i;
/** 加上王芳 经理 138…, "add Wang Fang, manager, …". */
const added =
  /^(?:再|另外|还)?(?:要)?(?:加上|加|增加|添加|追加|新增)\s*(?:一[个位名])?\s*|^(?:please\s+)?(?:also\s+)?(?:add|plus|and\s+also)\s+/i;
/** 李娜的电话改成139…, "Jean's title is director". */
const detail =
  /^(?:把|将)?\s*([^\s,，。]{1,40}?)的?\s*(电话|手机号?|手机|邮箱|邮件|职务|职位|头衔)\s*(?:号码|地址)?\s*(?:改成|改为|换成|换为|更新为|应该是|是|为|:)?\s*(.+)$|^(?:please\s+)?(?:change\s+|update\s+|set\s+)?(.{1,40}?)'s\s+(phone|mobile|number|phone number|e-?mail|title|position|job title)\s*(?:number\s+|address\s+)?(?:is|to|should\s+be|becomes|:)?\s*(.+)$/i;
const titleWords = /^(?:职务|职位|头衔|title|position|job title)$/i;

/** A title is a few words: longer, or with figures, it is something else. */
const longestTitle = 40;

/** Those on the list whom a name may mean: the whole name, or a part of it such as a surname. */
function whomOf(before: readonly Delegate[], said: string): readonly Delegate[] {
  const wanted = said.trim().toLowerCase();
  const exact = before.filter(({ name }) => name.toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  return before.filter(({ name }) => name.split(/\s+/).some((part) => part.toLowerCase() === wanted));
}

export interface PeopleRead {
  readonly people: readonly Delegate[];
  /** Parts that seem to be people but cannot be used. */
  readonly unread: readonly string[];
  /** Contacts that cannot be one, of people who are read without them. */
  readonly badContacts: readonly { readonly said: string; readonly problem: ContactProblem }[];
}

type ContactProblem = 'phone-number' | 'area-code' | 'email-address';

/** The people in a text; somebody whose number or address cannot be one is there by name, for the contact to be asked. */
export function readPeople(words: string): PeopleRead {
  const people: Delegate[] = [];
  const unread: string[] = [];
  const badContacts: { said: string; problem: ContactProblem }[] = [];
  for (const { start, end, values } of readDelegates(words)) {
    const part = words.slice(start, end);
    people.push(...values);
    if (values.length > 0) continue;
    const bad = [...readPhones(part), ...readEmails(part)].filter((reading) => reading.problem !== undefined);
    const rest = bad.reduce(
      (left, at) => left.slice(0, at.start) + ' '.repeat(at.end - at.start) + left.slice(at.end),
      part,
    );
    const named = bad.length === 0 ? [] : readDelegates(rest).flatMap((reading) => reading.values);
    if (named.length !== 1 || named[0]?.name === '') {
      unread.push(part.trim());
      continue;
    }
    people.push(...named);
    for (const at of bad)
      badContacts.push({ said: part.slice(at.start, at.end).trim(), problem: at.problem as ContactProblem });
  }
  return { people, unread, badContacts };
}

/** Why a number or an address in a text was left out, for whoever is asked for another. */
export function badContactNote(words: string, locale: Locale): string | undefined {
  const notes = readPeople(words).badContacts.map(({ said, problem }) => registrationText.badContact[problem](said));
  return notes.map((note) => note[locale]).join('\n') || undefined;
}

function peopleIn(words: string): readonly Delegate[] {
  return readPeople(words).people;
}

export function canBeReached({ phone, email }: Delegate): boolean {
  return phone !== undefined || email !== undefined;
}

export function isSameName(one: Delegate, other: Delegate): boolean {
  return nameKey(one.name) === nameKey(other.name);
}

/** How a namesake of somebody is written so that both can be told apart: 李娜B, Li Na B. */
export function apart(name: string): string {
  return /\p{Script=Han}$/u.test(name) ? `${name}B` : `${name} B`;
}

/** What is the matter with a list on which two have one name; within a firm a name stands for one person. */
export function namesakesProblem(delegates: readonly Delegate[]): Text | undefined {
  for (const [index, other] of delegates.entries()) {
    const one = delegates.slice(0, index).find((each) => isSameName(each, other));
    if (one) return registrationText.sameNameTwice(one.name, other.name, apart(one.name));
  }
  return undefined;
}

export function showNames(delegates: readonly Delegate[], locale: Locale): string {
  return delegates.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ');
}

export function showDelegates(delegates: readonly Delegate[], locale: Locale): string {
  return delegates
    .map(({ name, title, phone, email }) => [name, title, phone, email].filter(Boolean).join(' '))
    .join(locale === 'zh' ? '；' : '; ');
}

/**
 * What a message makes of a list that was complete: a change as `changeDelegates` reads it, the contact that one of them
 * still lacks, or a whole list in its place. Fewer new names than were there may be meant either way: undefined.
 */
export function rewriteDelegates(before: readonly Delegate[], words: string): DelegateChange | undefined {
  const change = changeDelegates(before, words);
  if (change) return change;
  const people = peopleIn(words);
  const [only, ...others] = people;
  const unreachable = before.find((one) => !canBeReached(one));
  if (only && only.name === '' && others.length === 0 && unreachable) {
    const completed = { ...unreachable, ...only, name: unreachable.name };
    return { kind: 'changed', delegates: before.map((one) => (one === unreachable ? completed : one)) };
  }
  const isWhole = people.length >= before.length && people.every(({ name }) => name !== '');
  return isWhole && people.length > 0 ? { kind: 'changed', delegates: people } : undefined;
}

/** Applies what a message says to a list of delegates, sentence by sentence; undefined where it says nothing of the kind. */
export function changeDelegates(before: readonly Delegate[], words: string): DelegateChange | undefined {
  let delegates = before;
  let changed = false;
  for (const sentence of words.replaceAll('’', "'").split(/[;；。\n]|(?<=[^.])\.\s+/)) {
    const plain = sentence.trim().replace(/[,，.!！]+$/, '');
    if (plain === '') continue;
    const change = changeOnce(delegates, plain);
    if (!change) return undefined;
    if (change.kind === 'whom') return change;
    delegates = change.delegates;
    changed = true;
  }
  return changed ? { kind: 'changed', delegates } : undefined;
}

function changeOnce(before: readonly Delegate[], plain: string): DelegateChange | undefined {
  return changeDetail(before, plain) ?? replace(before, plain) ?? remove(before, plain) ?? add(before, plain);
}

/** Does `work` for the one who is meant; a name that nobody has, or several have, is told. */
function forOne(
  before: readonly Delegate[],
  said: string,
  work: (meant: Delegate) => readonly Delegate[],
): DelegateChange {
  const [meant, ...others] = whomOf(before, said);
  if (!meant || others.length > 0) return { kind: 'whom', name: said.trim() };
  return { kind: 'changed', delegates: work(meant) };
}

function replace(before: readonly Delegate[], plain: string): DelegateChange | undefined {
  const found = replaced.exec(plain);
  const said = found?.slice(1).find(Boolean);
  if (!found || said === undefined) return undefined;
  const [successor, ...others] = peopleIn(plain.slice(found.index + found[0].length));
  if (!successor?.name || others.length > 0) return undefined;
  return forOne(before, said, (meant) => {
    const isCorrection = corrected.test(found[0]) && isRespelt(meant.name, successor.name);
    const now = isCorrection ? { ...meant, ...successor } : successor;
    return before.map((one) => (one === meant ? now : one));
  });
}

/** 张伟 and 张玮, 李娜 and 李娜娜, Dupont and Dupond: one person, whose contact stays what it was. */
function isRespelt(name: string, other: string): boolean {
  const [one, two] = [nameKey(name), nameKey(other)];
  return one.includes(two) || two.includes(one) || soundsAlike(one, two) || isNear(one, two);
}

function remove(before: readonly Delegate[], plain: string): DelegateChange | undefined {
  const said = removed.exec(plain)?.slice(1).find(Boolean);
  return said === undefined ? undefined : forOne(before, said, (meant) => before.filter((one) => one !== meant));
}

function add(before: readonly Delegate[], plain: string): DelegateChange | undefined {
  if (!added.test(plain)) return undefined;
  const people = peopleIn(plain.replace(added, '')).filter(({ name }) => name !== '');
  return people.length === 0 ? undefined : { kind: 'changed', delegates: [...before, ...people] };
}

function changeDetail(before: readonly Delegate[], plain: string): DelegateChange | undefined {
  const found = detail.exec(plain);
  if (!found) return undefined;
  const [said = '', what = '', value = ''] = found[1] === undefined ? found.slice(4, 7) : found.slice(1, 4);
  if (titleWords.test(what)) {
    const title = value.replace(/[,，]\s*(?:不是|not\b).*$/i, '').trim();
    if (title === '' || title.length > longestTitle || /\d/.test(title)) return undefined;
    return forOne(before, said, (meant) => before.map((one) => (one === meant ? { ...one, title } : one)));
  }
  const [contact] = peopleIn(`${said.trim()} ${value}`);
  if (!contact || (contact.phone === undefined && contact.email === undefined)) return undefined;
  const { phone, email } = contact;
  return forOne(before, said, (meant) =>
    before.map((one) => (one === meant ? { ...one, ...(phone && { phone }), ...(email && { email }) } : one)),
  );
}
