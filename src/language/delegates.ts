import type { Delegate } from '../model/programme.ts';
import type { Reading } from '../model/reading.ts';
import { readEmails, readPhones } from './contacts.ts';
import { splitChineseRun, splitLatinRun } from './names.ts';
import { normalise, toHalfWidth } from './normalise.ts';
import { isQuestion } from './questions.ts';

export type DelegateProblem = 'name-unclear' | 'whose-contact' | 'phone-number' | 'area-code' | 'email-address';

const longest = 2000;

/** What a list is announced with, or strung together by: it belongs to nobody's name. */
const leadInChinese =
  /^(?:我们|我叫|我是|本人|他们|她们|他|她|这位|那位|一个|其中|我司|我方|本公司|公司|这次|本次|准备|打算|计划|想|要|派|安排|请|参会人员|参会人|与会人员|参加人员|报名人员|人员|代表|名单|信息|如下|有|是|为|叫|姓名|名字|名称|联系人|联系电话|联系方式|联系|手机号码?|手机|电话号码?|电话|座机|邮箱地址?|电子邮箱|电子邮件|邮件|微信|职务|职位|职称|岗位|部门|分别|包括|还有|以及|另外|另一位|一位|第[一二三四五六七八九十]位|和|与|及|跟|加上?|就|的)+/;
const tailInChinese =
  /(?:他?们?(?:一起)?(?:参加|参会|出席|前往|过去|去|来|报名)|吧|啊|哦|谢谢|等|电话|手机号?|邮箱|联系方式|职务|职位|是|的)+$/;
const leadInEnglish =
  /^(?:(?:the\s+|our\s+|my\s+)?(?:delegates?|attendees?|participants?|names?|full\s+name|contact|list|colleagues?|title|position|job\s+title|phone|tel|telephone|mobile|cell|e-?mail|email\s+address|number|no)(?:\s+(?:list|name|number|address))?\s*(?:are|is|will\s+be|:|-|$)|(?:we|i)\s+(?:are|am|will|would\s+like\s+to|want\s+to|shall)?\s*(?:be\s+)?(?:sending|send|register|registering|bring|bringing|nominate)|(?:i\s+am|i'm|my\s+name\s+is|this\s+is|here\s+are|here\s+is|they\s+are|it's|please\s+register|and|plus|also|with|then|as\s+well\s+as|first|second|third|is|our|my|at|on)\b)[\s:.-]*/i;
const tailInEnglish =
  /[\s,]*\b(?:phone|tel|mobile|cell|e-?mail|at|on|is|and|will\s+(?:attend|come|join|go)|attending|joining|please)\s*[:.]?$/i;

interface Atom {
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly title?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly problem?: DelegateProblem;
  /** A semicolon or a new line stands before it. */
  readonly opens: boolean;
}

interface Draft {
  start: number;
  end: number;
  name?: string;
  title?: string;
  phone?: string;
  email?: string;
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
  const plain = toHalfWidth(text.slice(0, longest));
  // Markup and code hold words in capitals that nobody is called.
  if (plain.trim() === '' || /[<>{}=\\]/.test(plain.replace(/<[^<>\s]+@[^<>\s]+>/g, ' ')) || isQuestion(plain))
    return [];
  const atoms = atomsOf(plain);
  if (!atoms.some((atom) => atom.name || atom.phone || atom.email || atom.problem)) return [];
  const drafts = inColumns(atoms, plain) ?? assemble(atoms);
  const named = drafts.filter((draft) => draft.name || draft.problem === 'name-unclear');
  return drafts
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

function atomsOf(plain: string): Atom[] {
  const contacts: Atom[] = [
    ...readPhones(plain).map(({ start, end, values, problem }) => ({
      start,
      end,
      opens: false,
      ...(values[0] ? { phone: values[0] } : { problem: problem as DelegateProblem }),
    })),
    ...readEmails(plain).map(({ start, end, values, problem }) => ({
      start,
      end,
      opens: false,
      ...(values[0] ? { email: values[0] } : { problem: problem as DelegateProblem }),
    })),
  ];
  let rest = plain;
  for (const { start, end } of contacts) rest = rest.slice(0, start) + '\u0001'.repeat(end - start) + rest.slice(end);
  const supported = contacts.length > 0;
  const atoms = [...contacts, ...runsOf(rest).flatMap((run) => readRun(run, rest, supported))];
  atoms.sort((a, b) => a.start - b.start);
  let last = 0;
  return atoms.map((atom) => {
    const opens = /[;；\n]/.test(plain.slice(last, atom.start));
    last = atom.end;
    return { ...atom, opens };
  });
}

interface Run {
  readonly start: number;
  readonly text: string;
}

/** Chinese characters standing together, and Latin words with single spaces between them. */
function runsOf(plain: string): Run[] {
  const runs =
    /[\p{Script=Han}·•・]+|\p{Script=Latin}[\p{Script=Latin}'’.&-]*(?:[ ]\p{Script=Latin}[\p{Script=Latin}'’.&-]*)*/gu;
  return [...plain.matchAll(runs)].map((match) => ({ start: match.index, text: match[0] }));
}

function readRun(run: Run, plain: string, supported: boolean): Atom[] {
  return /\p{Script=Han}/u.test(run.text) ? readChineseRun(run) : readLatinRun(run, plain, supported);
}

function readChineseRun({ start, text }: Run): Atom[] {
  const whole = splitChineseRun(text);
  const pieces: Run[] = whole ? [{ start, text }] : [];
  if (!whole) {
    const plain = normalise(text);
    const lead = leadInChinese.exec(plain)?.[0].length ?? 0;
    const end = lead + plain.slice(lead).replace(tailInChinese, '').length;
    let at = lead;
    for (const piece of plain.slice(lead, end).split(/([和与及跟])/)) {
      if (!/^[和与及跟]$/.test(piece)) pieces.push({ start: start + at, text: text.slice(at, at + piece.length) });
      at += piece.length;
    }
  }
  return pieces.flatMap((piece) => {
    const parts = splitChineseRun(piece.text);
    return parts ? [atomOf(piece, parts)] : [];
  });
}

function readLatinRun(run: Run, plain: string, supported: boolean): Atom[] {
  const atoms: Atom[] = [];
  let at = run.start;
  for (const piece of run.text.split(/( and | plus )/i)) {
    if (!/^ (?:and|plus) $/i.test(piece)) {
      let body = piece;
      let start = at;
      for (let lead = leadInEnglish.exec(body); lead && lead[0] !== ''; lead = leadInEnglish.exec(body)) {
        body = body.slice(lead[0].length);
        start += lead[0].length;
      }
      body = body.replace(tailInEnglish, '').replace(/[.\s-]+$/, '');
      // A label such as "Phone:" is nobody.
      const label = /^\s*:/.test(plain.slice(start + body.length)) && !supported;
      const parts = body === '' || label ? undefined : splitLatinRun(body, supported);
      if (parts) atoms.push(atomOf({ start, text: body }, parts));
    }
    at += piece.length;
  }
  return atoms;
}

function atomOf({ start, text }: Run, { name, title, unclear }: ReturnType<typeof splitChineseRun> & object): Atom {
  const atom: Atom = { start, end: start + text.length, opens: false };
  if (unclear) return { ...atom, problem: 'name-unclear' };
  return { ...atom, ...(name === undefined ? {} : { name }), ...(title === undefined ? {} : { title }) };
}

const fields = ['name', 'title', 'phone', 'email'] as const;

/** What a field already holds begins the next person; so does a new line or a semicolon behind which a name follows. */
function assemble(atoms: readonly Atom[]): Draft[] {
  const drafts: Draft[] = [];
  let current: Draft | undefined;
  for (const [index, atom] of atoms.entries()) {
    const startsNew =
      !current ||
      fields.some((field) => atom[field] !== undefined && current?.[field] !== undefined) ||
      (atom.problem === 'name-unclear' && (current.name !== undefined || current.problem === 'name-unclear')) ||
      (atom.name !== undefined && current.problem === 'name-unclear') ||
      (atom.opens && hasName(current) && opensWithName(atoms, index));
    if (!current || (startsNew && !isAlias(current, atom, atoms[index - 1]))) {
      current = { start: atom.start, end: atom.end };
      drafts.push(current);
    }
    if (current.name !== undefined && atom.name !== undefined) current.name = `${current.name} (${atom.name})`;
    else if (atom.name !== undefined) current.name = atom.name;
    current.title ??= atom.title;
    current.phone ??= atom.phone;
    current.email ??= atom.email;
    current.problem ??= atom.problem;
    current.end = atom.end;
  }
  return drafts;
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

/** 张伟 Zhang Wei: one person in two scripts, when nothing stands between. */
function isAlias(current: Draft, atom: Atom, before: Atom | undefined): boolean {
  if (atom.name === undefined || current.name === undefined || before?.name === undefined) return false;
  const han = /\p{Script=Han}/u;
  return atom.start - before.end <= 2 && !atom.opens && han.test(before.name) !== han.test(atom.name) && !atom.title;
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
