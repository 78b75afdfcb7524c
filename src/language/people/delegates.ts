import type { Delegate } from '../../model/bookings.ts';
import type { Reading } from '../../model/reading.ts';
import { readNumeral } from '../numbers/numerals.ts';
import { isQuestion } from '../replies/questions.ts';
import { toHalfWidth } from '../spelling/normalise.ts';
import { type Atom, type DelegateProblem, readAtoms } from './delegateAtoms.ts';

export type { DelegateProblem };

/** A list that is longer than this is better sent as a file. */
const longest = 2000;

/** 我和李娜, "me and Jean Dupont": the writer comes too, and has not said who that is. */
const speakerAmong =
  /(?<=^|[,，、。;；:：\s])我(?:自己|本人)?(?=(?:和|跟|与|、|以及|还有))|(?<=和|跟|与|、|以及|还有|加上?)我(?:自己|本人)?(?=\s*(?:$|[,，。;；]))|\b(?:me|myself|I)\b(?=\s*(?:,?\s*and|&|\+|plus)\s)|(?<=(?:\band|&|\+|\bplus)\s+)(?:me|myself|I)\b(?!\s*(?:am\b|will\b|'|have\b|want\b|would\b|need\b|can\b))/;

/** 王小明和两位同事, "John Smith + 2", "and one more": people who are not named. */
const unnamedAmong =
  /(?:还有|另外|外加|再加|加上?|以及|[和及与跟])(?:另外)?(?:[一两二三四五六七八九十]|\d{1,2})[个位名](?:没定|未定|待定|还没|同事|朋友|助理|助手|翻译|人(?!员)|员工|客户|领导)|(?:&|\+|\band|\bplus)\s*(?:\d{1,2}|an?|one|two|three|four|five|six)\s+(?:more|others?|colleagues?|friends?|guests?|people|assistants?|interpreters?|translators?)\b|(?:和|及|与|以及|带着?)(?:[他她]们?的?|其)?(?:司机|家属|家人|太太|夫人|爱人|孩子|团队|随行人员)|(?:&|\+|\band|\bplus)\s+(?:(?:his|her|their|our|my)\s+)?(?:family|team|wife|husband|driver|guests?|staff|colleagues?)\b|\+\s?\d{1,2}(?=\s*(?:$|[,.;!，。；]))|\bet\s+al\b/i;
/** 王小明（不参加）, "Anna Lee (not coming)". */
const staysAway =
  /^\s*[(,，]?\s*(?:不(?:参加|来|去|能|出席)|缺席|请假|not\s+(?:coming|attending|going|able)|isn't\s|can't\s|cannot\s|won't\s)/i;
/** 王小明、李娜等5人: how many there are in all, where that is said. */
const andSoOn = /等\s*(?:(\d{1,2}|[一二两三四五六七八九十]{1,3})\s*(?:个人|人|位|名)|人)/;

interface Draft {
  start: number;
  end: number;
  name?: string;
  title?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  problem?: DelegateProblem;
}

/**
 * The people whom a text lists, each with title, phone (E.164) and e-mail as far as given, in any order and with any
 * separators. A contact without any name is a delegate with an empty name, for one whose contact was asked for.
 *
 * No value: a surname alone (王经理, "Mr Li": `name-unclear`), contacts that could be several people's
 * (`whose-contact`), a number or address that cannot be one. Such a reading means that the list is not complete.
 */
export function readDelegates(text: string): Reading<Delegate>[] {
  const plain = toHalfWidth(text.slice(0, longest)).replaceAll('\r', ' ');
  // Markup and code hold words in capitals that nobody is called.
  if (!/[\p{L}\d]/u.test(plain) || /[<>{}=\\]/.test(plain.replace(/<[^<>\s]+@[^<>\s]+>/g, ' '))) return [];
  const atoms = readAtoms(plain).map((atom) => unlessAway(withMark(atom, plain), plain));
  if (!atoms.some((atom) => atom.name || atom.phone || atom.email || atom.problem)) return [];
  if (isQuestion(plain) && !(atoms.some((atom) => atom.name) && atoms.some((atom) => atom.phone ?? atom.email)))
    return [];
  const drafts = inColumns(atoms, plain) ?? assemble(atoms, plain);
  const speaker = drafts.some((draft) => draft.name) ? speakerAmong.exec(plain) : null;
  const named = drafts.filter((draft) => draft.name || draft.problem === 'name-unclear');
  const unnamed = [speaker, othersAmong(plain, named)].flatMap((place): Draft[] =>
    place ? [{ start: place.index, end: place.index + place[0].length, problem: 'name-unclear' }] : [],
  );
  return [...drafts, ...unnamed]
    .sort((a, b) => a.start - b.start)
    .filter((draft) => draft.name || draft.phone || draft.email || draft.problem)
    .map((draft) => {
      const place = { start: draft.start, end: draft.end };
      if (draft.problem) return { ...place, values: [], problem: draft.problem };
      if (!draft.name && (named.length > 0 || drafts.length > 1)) {
        return { ...place, values: [], problem: 'whose-contact' satisfies DelegateProblem };
      }
      const { name = '', title, phone, email } = draft;
      const value: Delegate = {
        name,
        ...(title === undefined ? {} : { title }),
        ...(phone === undefined ? {} : { phone }),
        ...(email === undefined ? {} : { email }),
      };
      return { ...place, values: [value] };
    });
}

/** Where people are mentioned behind those that are named, and stay without names. */
function othersAmong(plain: string, named: readonly Draft[]): RegExpExecArray | null {
  const last = named.at(-1);
  if (!last) return null;
  const total = andSoOn.exec(plain);
  if (total && (total[1] === undefined || (readNumeral(total[1]) ?? 0) > named.length)) return total;
  const others = unnamedAmong.exec(plain);
  const end = others ? others.index + others[0].length : 0;
  // Of whom something was read is asked about already.
  return last.start < (others?.index ?? 0) && last.end <= end ? others : null;
}

/** 李娜B, 李娜(B): how lists tell people of one name apart; b@example.org behind a name is no mark. */
const mark = /^(?:([A-D])|\s?\(\s?([A-D])\s?\))(?![\p{L}\d@._+-])/iu;

function withMark(atom: Atom, plain: string): Atom {
  if (atom.name === undefined || !/\p{Script=Han}$/u.test(atom.name) || !plain.slice(0, atom.end).endsWith(atom.name))
    return atom;
  const found = mark.exec(plain.slice(atom.end));
  if (!found) return atom;
  const letter = (found[1] ?? found[2] ?? '').toUpperCase();
  return { ...atom, name: atom.name + letter, end: atom.end + found[0].length };
}

/** Who stays away and is named all the same may be meant to be taken off the list, and is asked about. */
function unlessAway(atom: Atom, plain: string): Atom {
  if (atom.name === undefined || !staysAway.test(plain.slice(atom.end, atom.end + 20))) return atom;
  const { name: _, ...rest } = atom;
  return { ...rest, problem: 'name-unclear' };
}

const fields = ['name', 'phone', 'email'] as const;

/** What a field already holds begins the next person; so does a new line or a semicolon behind which a name follows. */
function assemble(atoms: readonly Atom[], plain: string): Draft[] {
  const drafts: Draft[] = [];
  let current: Draft | undefined;
  let first: Atom | undefined;
  for (const [index, atom] of atoms.entries()) {
    const before = atoms[index - 1];
    const startsNew =
      !current ||
      fields.some((field) => atom[field] !== undefined && current?.[field] !== undefined) ||
      (atom.problem === 'name-unclear' && hasName(current)) ||
      (atom.name !== undefined && current.problem === 'name-unclear') ||
      (atom.opens && hasName(current) && opensWithName(atoms, index)) ||
      // "13800138000 张伟，13900139000 李娜": where contacts lead, each begins a person.
      (hasName(current) &&
        isContact(atom) &&
        isContact(first) &&
        /[,，、]/.test(plain.slice(before?.end, atom.start))) ||
      (isTitle(atom) && current.title !== undefined && startsWithTitle(current, first, atoms, index));
    if (!current || (startsNew && !isAlias(current, atom, before, plain))) {
      current = { start: atom.start, end: atom.end };
      first = atom;
      drafts.push(current);
    }
    if (current.name !== undefined && atom.name !== undefined) current.name = `${current.name} (${atom.name})`;
    else if (atom.name !== undefined) current.name = atom.name;
    current.title = [current.title, atom.title].filter((title) => title !== undefined).join(' ') || undefined;
    current.phone ??= atom.phone;
    current.email ??= atom.email;
    current.problem ??= atom.problem;
    current.end = atom.end;
  }
  return titlesBehind(drafts, atoms);
}

/** 张伟13800138000总监李娜13900139000经理: where the last has two titles and the first none, each stands behind its person. */
function titlesBehind(drafts: Draft[], atoms: readonly Atom[]): Draft[] {
  const [first, ...others] = drafts;
  const last = atoms.at(-1);
  const glued = atoms.filter(({ name, title }) => name !== undefined && title !== undefined).map(({ title }) => title);
  if (!first || first.title !== undefined || !last || !isTitle(last) || others.length !== glued.length) return drafts;
  const titles = [...glued, last.title];
  return drafts.map((draft, index) => ({ ...draft, title: titles[index] }));
}

function isContact(atom: Atom | undefined): boolean {
  return atom?.phone !== undefined || atom?.email !== undefined;
}

function isTitle(atom: Atom): boolean {
  return atom.title !== undefined && atom.name === undefined;
}

/** Whether a second title is the next person's: titles have led so far, or the next thing said is a contact again. */
function startsWithTitle(current: Draft, first: Atom | undefined, atoms: readonly Atom[], index: number): boolean {
  if (!hasName(current)) return false;
  if (first && isTitle(first)) return true;
  const next = atoms[index + 1];
  const reached = current.phone !== undefined || current.email !== undefined;
  return reached && next !== undefined && (isContact(next) || next.name !== undefined);
}

function hasName(draft: Draft): boolean {
  return draft.name !== undefined || draft.problem === 'name-unclear';
}

function opensWithName(atoms: readonly Atom[], from: number): boolean {
  for (const [offset, atom] of atoms.slice(from).entries()) {
    if (offset > 0 && atom.opens) return false;
    if (atom.name !== undefined || atom.problem === 'name-unclear') return true;
  }
  return false;
}

/** 张伟 Zhang Wei, Li Na (Lina): one person under two names, when no more than a bracket stands between. */
function isAlias(current: Draft, atom: Atom, before: Atom | undefined, plain: string): boolean {
  if (atom.name === undefined || current.name === undefined || before?.name === undefined) return false;
  if (atom.opens || atom.title !== undefined) return false;
  const han = /\p{Script=Han}/u;
  const between = plain.slice(before.end, atom.start);
  const otherScript = han.test(before.name) !== han.test(atom.name);
  return (otherScript && /^[\s(/]{0,2}$/.test(between)) || (/^\s?\($/.test(between) && !/\s/.test(atom.name));
}

/** "张伟、李娜，13800138000、13900139000": all names first, then as many numbers, belong together in order. */
function inColumns(atoms: readonly Atom[], plain: string): Draft[] | undefined {
  const names = atoms.filter((atom) => atom.name !== undefined);
  const contacts = atoms.filter((atom) => atom.phone !== undefined || atom.email !== undefined);
  const lastName = names.at(-1);
  const [firstContact] = contacts;
  if (names.length < 2 || !lastName || !firstContact || firstContact.start < lastName.end) return undefined;
  const phones = contacts.filter((atom) => atom.phone !== undefined);
  const emails = contacts.filter((atom) => atom.email !== undefined);
  const fits = (list: readonly Atom[]) => list.length === 0 || list.length === names.length;
  if (atoms.some((atom) => atom.problem)) return undefined;
  if (!fits(phones) || !fits(emails)) {
    // "张伟、李娜，13800138000": one number, set apart from both names, may be anyone's.
    const apart = /[,，、;；\n]/.test(plain.slice(lastName.end, firstContact.start));
    const directly = atoms[atoms.indexOf(firstContact) - 1] === lastName;
    return apart && directly ? [...names, ...contacts].map(draftOf) : undefined;
  }
  const titles = atoms.filter((atom) => atom.title !== undefined);
  return names.map((atom, index) => {
    const next = names[index + 1]?.start ?? firstContact.start;
    const title = titles.find(({ start }) => start >= atom.start && start < next)?.title;
    return { ...draftOf(atom), title, phone: phones[index]?.phone, email: emails[index]?.email };
  });
}

function draftOf({ opens: _, ...atom }: Atom): Draft {
  return atom;
}
