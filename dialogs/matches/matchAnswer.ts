import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { recordWords } from '../../src/language/replies/recordWords.ts';
import { hasAgreed } from '../../src/language/show/matchStatus.ts';
import { showMoment } from '../../src/language/show/show.ts';
import { isButton } from '../../src/language/words.ts';
import type { AnswerRefusal } from '../../src/model/matches.ts';
import type { Text } from '../../src/model/text.ts';
import { type Finish, type Form, type FormTurn, slot } from '../form/slot.ts';
import { matchAnswerText as text } from './matchAnswerText.ts';
import { isOpenFor, type OwnMatch, ownContact, ownMatch, ownMatches, roleOf } from './ownMatches.ts';
import { type MatchAnswer, readMatch, readMatchAnswer } from './readMatchAnswer.ts';

function answerOf({ values }: FormTurn): MatchAnswer | undefined {
  return values.answer as MatchAnswer | undefined;
}

/** Why an answer cannot be given to a match; undefined where it can. */
function whyNot(own: OwnMatch | undefined, id: string, answer: MatchAnswer | undefined): Text | undefined {
  if (!own) return text.notFound(id);
  if (isOpenFor(own, answer)) return undefined;
  if (own.status === 'exchanged') return text.exchanged(id);
  return hasAgreed(own, own.side) ? text.alreadyAgreed(id, recordWords['withdraw-match'](id)) : text.over(id);
}

async function chosen(form: FormTurn): Promise<OwnMatch> {
  const own = await ownMatch(form.turn, form.values.match);
  if (!own) throw new Error('no match was chosen');
  return own;
}

function untilOf({ answerBy }: OwnMatch): Text | undefined {
  return answerBy === undefined ? undefined : { zh: showMoment(answerBy, 'zh'), en: showMoment(answerBy, 'en') };
}

const answerSlot = slot<MatchAnswer>({
  name: 'answer',
  label: text.answerLabel,
  called: { zh: ['答复'], en: ['answer'] },
  examples: text.answerExamples,
  needed: () => true,
  ask: ({ values, locale }) => {
    const match = String(values.match ?? '');
    const buttons = [recordWords['agree-match'](match), recordWords['decline-match'](match)];
    return { text: text.askAnswer(match)[locale], buttons: buttons.map((button) => button[locale].trim()) };
  },
  read({ text: words }) {
    const plain = readPlainYesNo(words);
    const answer = readMatchAnswer(words)?.answer ?? (plain && (plain === 'yes' ? 'agree' : 'end'));
    return answer && { kind: 'value', value: answer, sure: true };
  },
  spot({ text: words }) {
    const answer = readMatchAnswer(words)?.answer;
    return answer && { kind: 'value', value: answer, sure: true };
  },
  show: (answer, { locale }) => (answer === 'agree' ? text.agrees : text.ends)[locale],
});

function readId(words: string) {
  const id = readMatch(words);
  return id === undefined ? undefined : ({ kind: 'value', value: id, sure: true } as const);
}

async function openMatches(form: FormTurn): Promise<readonly OwnMatch[]> {
  return (await ownMatches(form.turn)).filter((own) => isOpenFor(own, answerOf(form)));
}

const matchSlot = slot<string>({
  name: 'match',
  label: text.matchLabel,
  called: { zh: ['推荐', '编号'], en: ['match', 'number'] },
  examples: text.matchExamples,
  needed: () => true,
  async known(form) {
    const [only, ...others] = await openMatches(form);
    return others.length === 0 ? only?.id : undefined;
  },
  async ask(form) {
    const open = await openMatches(form);
    const buttons = await Promise.all(open.map(async (own) => `${own.id} ${await roleOf(form.turn, own)}`));
    return { text: text.askMatch[form.locale], buttons };
  },
  read: ({ text: words }) => readId(words),
  spot: ({ text: words }) => readId(words),
  async check(id, form) {
    return whyNot(await ownMatch(form.turn, id), id, answerOf(form))?.[form.locale];
  },
  show: (id) => id,
});

/** What is passed on, where somebody is asked to agree to that. */
async function whatIsShown(form: FormTurn): Promise<readonly string[]> {
  return answerOf(form) === 'agree' ? [await ownContact(form.turn, await chosen(form), 'en')] : [];
}

/** Whoever agrees has seen what is passed on, and to whom; the rest is asked once, since it cannot be undone. */
const confirmedSlot = slot<true>({
  name: 'confirmed',
  label: text.answerLabel,
  called: { zh: [], en: [] },
  examples: text.confirmExamples,
  needed: () => true,
  async ask(form) {
    const { turn, locale } = form;
    const own = await chosen(form);
    const role = await roleOf(turn, own);
    const buttons = (yes: Text, no: Text) => [yes[locale], no[locale]];
    if (answerOf(form) === 'agree') {
      const contact = await ownContact(turn, own, locale);
      // Always in full: what was not seen in it is not agreed to.
      const ask = own.side === 'firm' ? text.askFirm : text.askStudent;
      return {
        text: ask(own.id, role, contact)[locale],
        buttons: buttons(text.agree, text.notYet),
        offers: await whatIsShown(form),
      };
    }
    return hasAgreed(own, own.side)
      ? { text: text.askWithdraw(own.id, role)[locale], buttons: buttons(text.withdraw, text.keep) }
      : { text: text.askDecline(own.id, role)[locale], buttons: buttons(text.decline, text.notYet) };
  },
  async read({ text: words }, form) {
    const own = await chosen(form);
    if (isButton(words, text.keep)) return { kind: 'stop', told: text.kept[form.locale] };
    const isAgreed = hasAgreed(own, own.side);
    const yes = answerOf(form) === 'agree' ? text.agree : isAgreed ? text.withdraw : text.decline;
    const plain = isButton(words, text.notYet) ? 'no' : isButton(words, yes) ? 'yes' : readPlainYesNo(words);
    if (plain === 'yes') {
      // Changed in another conversation since it was shown: agreed to is what was seen.
      const isSame = (await whatIsShown(form)).every((line, index) => line === form.offered[index]);
      if (isSame) return { kind: 'value', value: true, sure: true };
      return { kind: 'reopen', slot: 'confirmed', note: text.contactChanged[form.locale] };
    }
    if (plain !== 'no') return undefined;
    const left = isAgreed ? text.kept : text.left(own.id, untilOf(own));
    return { kind: 'stop', told: left[form.locale] };
  },
  show: (_confirmed, { locale }) => text.confirmed[locale],
});

/** Agrees to a match, declines it or takes an agreement back; until the exchange. */
export const matchAnswer: Form = {
  id: 'match-answer',
  title: text.title,
  called: text.called,
  stopped: text.stopped,
  summaryTitle: text.summaryTitle,
  confirms: false,
  slots: [answerSlot, matchSlot, confirmedSlot],
  opens: ({ text: words }) => readMatchAnswer(words) !== undefined,
  async awaiting({ records, personId }) {
    return (await records.matches.listAwaiting(personId)).map(({ id }) => ({
      reference: id,
      yes: recordWords['agree-match'],
      no: recordWords['decline-match'],
    }));
  },
  async refuses({ turn, locale }, { text: words }) {
    const asked = readMatchAnswer(words);
    const own = await ownMatches(turn);
    if (asked?.match !== undefined) {
      const named = own.find(({ id }) => id === asked.match);
      return whyNot(named, asked.match, asked.answer)?.[locale];
    }
    if (own.some((one) => isOpenFor(one, asked?.answer))) return undefined;
    return (asked?.answer === 'end' ? text.noneToEnd : text.none)[locale];
  },
  async finish(form): Promise<Finish> {
    const { turn, locale } = form;
    const { matches } = turn.records;
    const { id, side, ...own } = await chosen(form);
    const done = (told: Text): Finish => ({ kind: 'done', text: told[locale] });
    const withdraw = recordWords['withdraw-match'](id);
    if (answerOf(form) === 'end') {
      const isAgreed = hasAgreed({ id, ...own }, side);
      const ended = isAgreed
        ? await matches.withdraw(id, side, turn.personId)
        : await matches.decline(id, side, turn.personId);
      if (!ended.ok) return done(refused(ended.reason, id));
      return done(isAgreed ? text.withdrawn(id) : text.declined(id));
    }
    const agreed = await matches.agree(id, side, turn.personId);
    if (!agreed.ok) return done(refused(agreed.reason, id));
    const told = (agreed.value.status === 'agreed' ? text.bothAgreed : text.agreed)(id, withdraw);
    return { kind: 'done', text: told[locale], buttons: [withdraw[locale]] };
  },
};

function refused(reason: AnswerRefusal, id: string): Text {
  switch (reason) {
    case 'already-agreed':
      return text.alreadyAgreed(id, recordWords['withdraw-match'](id));
    case 'exchanged':
      return text.exchanged(id);
    case 'ended':
      return text.over(id);
    case 'not-found':
    case 'not-yours':
      return text.notFound(id);
  }
}
