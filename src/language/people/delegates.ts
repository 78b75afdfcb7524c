import type { Delegate } from '../../model/bookings.ts';
import type { Reading } from '../../model/reading.ts';
import { isQuestion } from '../replies/questions.ts';
import { toHalfWidth } from '../spelling/normalise.ts';
import { type Atom, type DelegateProblem, readAtoms } from './delegateAtoms.ts';

export type { DelegateProblem };

/** A list that is longer than this is better sent as a file. */
const longest = 2000;

/** 我和李娜, "me and Jean Dupont": the writer comes too, and has not said who that is. */
const speakerAmong =
  /(?<=^|[,，、。;；:：\s])我(?:自己|本人)?(?=(?:和|跟|与|、|以及|还有))|(?<=和|跟|与|、|以及|还有|加上?)我(?:自己|本人)?(?=\s*(?:$|[,，。;；]))|\b(?:me|myself|I)\b(?=\s*(?:,?\s*and|&|\+|plus)\s)|(?<=(?:\band|&|\+|\bplus)\s+)(?:me|myself|I)\b(?!\s*(?:am\b|will\b|'|have\b|want\b|would\b|need\b|can\b))/;

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
  const atoms = readAtoms(plain);
  if (!atoms.some((atom) => atom.name || atom.phone || atom.email || atom.problem)) return [];
  if (isQuestion(plain) && !(atoms.some((atom) => atom.name) && atoms.some((atom) => atom.phone ?? atom.email)))
    return [];
  const drafts = inColumns(atoms, plain) ?? assemble(atoms, plain);
  const speaker = drafts.some((draft) => draft.name) ? speakerAmong.exec(plain) : null;
  const named = drafts.filter((draft) => draft.name || draft.problem === 'name-unclear');
  const unnamed: Draft[] = speaker
    ? [{ start: speaker.index, end: speaker.index + speaker[0].length, problem: 'name-unclear' }]
    : [];
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
