import { readNumeral } from '../../src/language/numbers/numerals.ts';
import { readCreditCodes, readEmails, readPhones } from '../../src/language/people/contacts.ts';
import { readLevels } from '../../src/language/placements/languageSkills.ts';
import { readCommand } from '../../src/language/replies/commands.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { isQuestion } from '../../src/language/replies/questions.ts';
import { readReferences } from '../../src/language/replies/references.ts';
import { readRequest } from '../../src/language/replies/requests.ts';
import { normalise } from '../../src/language/spelling/normalise.ts';
import type { LanguageTest } from '../../src/language/terms/lexicon.ts';
import type { Message } from '../../src/model/message.ts';
import { buttons } from '../form/formText.ts';
import { type AnySlot, type FormTurn, type Slot, type SlotReading, slot } from '../form/slot.ts';
import { findJob, longestTasks, namesRole, readJob } from './readJob.ts';
import { toldOf } from './requestValues.ts';
import { talentRequestText as text } from './talentRequestText.ts';

/** Characters of an answer that may be a level of a language and nothing else. */
const longestLevel = 14;

/** What says nothing of the work. */
const nothing =
  /^(?:不知道|不清楚|没想好|还没(?:想好|定)|随便|都可以|都行|待定|不限|没有?了?|没什么(?:了|特别的)?|无|暂无|实习生?|留学生|学生|any(?:thing)?|whatever|not sure(?: yet)?|don'?t know(?: yet)?|no idea|tbd|none|nothing(?: else| special)?|interns?|students?|internship)[\s。.!！]*$/i;

const asksForStaff = /人工|真人|转|\b(?:talk|speak|connect|transfer|put) (?:me )?(?:to|with|through)\b/i;

function isProse(words: string): boolean {
  if (nothing.test(words.trim()) || !/\p{L}{2}/u.test(words)) return false;
  // 客服 calls for a person anywhere but where a role is asked for, 转人工客服 there too.
  const isCommand = readCommand(words) !== undefined && (!namesRole(words) || asksForStaff.test(words));
  return !readPlainYesNo(words) && !isCommand && !isQuestion(words) && readReferences(words).length === 0;
}

/** 翻译合同 is work here; who asks for a person or for something else is heard first. */
function isSure(words: string): boolean {
  const request = readRequest(words);
  if (!request) return true;
  if ('person' in request) return request.person === 'legal-work' || request.person === 'own-case';
  return request.dialog === 'talent-request';
}

function isFigure(clause: string): boolean {
  return (
    readNumeral(
      normalise(clause)
        .replace(/[,。;\s]+$/, '')
        .trim(),
    ) !== undefined
  );
}

/** The clauses of a text of which none of these slots makes anything. */
export async function leftBy(slots: readonly AnySlot[], message: Message, form: FormTurn): Promise<string> {
  // "Example Co., Ltd." is one thing in spite of its comma.
  let plain = message.text;
  for (const one of slots) {
    const found = await one.spot?.(message, form);
    if (found?.kind === 'value' && typeof found.value === 'string') plain = plain.replace(found.value, '');
  }
  const tells = async (text: string) => {
    const readings = await Promise.all(slots.map((one) => one.spot?.({ ...message, text }, form)));
    return readings.map((reading) => (reading && reading.kind !== 'bad' ? JSON.stringify(reading) : ''));
  };
  const pieces = plain.split(/([,，。;；\n]|\.\s)/);
  const kept: string[] = [];
  let before = '';
  for (let at = 0; at < pieces.length; at += 2) {
    const clause = pieces[at] ?? '';
    const joined = before === '' ? '' : `${before}, ${clause}`;
    const isTold =
      isFigure(clause) ||
      (await tells(clause)).some((told) => told !== '') ||
      // 3 days a week, 7 hours: a clause may tell only beside the one before it.
      (joined !== '' && String(await tells(joined)) !== String(await tells(before)));
    if (isTold) before = clause;
    else if (clause.trim() !== '') kept.push(clause, pieces[at + 1] ?? '');
  }
  return kept
    .join('')
    .replace(/[\s,，;；]+$/, '')
    .trim();
}

/** What is to be done: `others` find what is no part of it in the same answer. */
export function createJobSlots(
  others: () => readonly AnySlot[],
  languageTests: readonly LanguageTest[],
): readonly [Slot<string>, Slot<string>] {
  /** How well, how many, how long: an answer to something else. */
  async function isOther(message: Message, form: FormTurn): Promise<boolean> {
    const { text: words } = message;
    // What students read must not hold how to reach the firm.
    if (holdsContact(words)) return true;
    if (namesRole(words)) return false;
    if (words.trim().length <= longestLevel && readLevels(words, languageTests).length > 0) return true;
    return (await leftBy(others(), message, form)) === '';
  }

  /** The work with what else was said left out: 市场助理，联系客户，每周20小时. */
  async function jobIn(message: Message, form: FormTurn) {
    const clauses = message.text.split(/(?<=[,，。;；\n])/);
    // "Two, marketing assistants": how many comes first now and then.
    const [first = '', ...rest] = clauses.filter((clause) => !isFigure(clause));
    if (rest.length === 0) return readJob(first);
    const left = await leftBy(others(), { ...message, text: rest.join('') }, form);
    return readJob(`${first}${left}`);
  }

  const role = slot<string>({
    name: 'role',
    label: text.roleLabel,
    called: { zh: ['岗位', '职位', '岗位名称'], en: ['role', 'position', 'job', 'job title'] },
    examples: text.roleExamples,
    saidBack: true,
    needed: () => true,
    ask: ({ locale }) => ({ text: text.askRole[locale], brief: text.askRoleBriefly[locale] }),
    async read(message, form): Promise<SlotReading<string> | undefined> {
      if (!isProse(message.text) || (await isOther(message, form))) return undefined;
      const found = (await jobIn(message, form)).role;
      return found === undefined
        ? undefined
        : { kind: 'value', value: found, sure: namesRole(found) || isSure(message.text) };
    },
    spot({ text: words }) {
      const found = findJob(words).role;
      return found === undefined ? undefined : { kind: 'value', value: found, sure: true };
    },
    show: (value) => value,
  });

  const tasks = slot<string>({
    name: 'tasks',
    label: text.tasksLabel,
    called: { zh: ['工作内容', '职责', '任务'], en: ['tasks', 'duties', 'work'] },
    examples: text.tasksExamples,
    optional: buttons.skip,
    unsaid: text.tasksUnsaid,
    saidBack: true,
    needed: ({ values }) => toldOf(values).tasks === undefined,
    ask: ({ locale }) => ({ text: text.askTasks[locale] }),
    async read(message, form): Promise<SlotReading<string> | undefined> {
      if (nothing.test(message.text.trim()) || readPlainYesNo(message.text) === 'no') return { kind: 'none' };
      if (!isProse(message.text) || (await isOther(message, form))) return undefined;
      return { kind: 'value', value: message.text.trim().slice(0, longestTasks), sure: isSure(message.text) };
    },
    async spot(message, form) {
      const isAnswer = form.asked === 'role' && isProse(message.text) && !(await isOther(message, form));
      const inAnswer = isAnswer ? (await jobIn(message, form)).tasks : undefined;
      const found = inAnswer ?? findJob(message.text).tasks;
      return found === undefined ? undefined : { kind: 'value', value: found, sure: true };
    },
    show: (value) => value,
  });
  return [role, tasks];
}

function holdsContact(words: string): boolean {
  return [...readPhones(words), ...readEmails(words), ...readCreditCodes(words)].some(
    // One that is mistyped is meant as one all the same.
    ({ values, problem }) => values.length > 0 || problem !== undefined,
  );
}
