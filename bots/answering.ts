import { buttonsOf, sendReply } from '../dialogs/form/reply.ts';
import { readBareQuestion } from '../src/language/replies/bareQuestions.ts';
import { showIsoDate } from '../src/language/show/show.ts';
import { isButton } from '../src/language/words.ts';
import type { Candidate, Entry, Finding } from '../src/model/answers.ts';
import type { Locale, Text } from '../src/model/text.ts';
import { botText, dialogButtons, personButton } from './botText.ts';
import { byNumber, isFigureAlone } from './byNumber.ts';
import type { Hearing } from './hearing.ts';

/** Entries offered by title in the last reply, and the question that they were offered for. */
interface Offer {
  readonly entries: readonly string[];
  readonly question: string;
}

/** Answers a question that has one good answer, or two or three near ones to choose from. */
export async function answerQuestion(hearing: Hearing): Promise<boolean> {
  const { message } = hearing;
  const finding = find(hearing);
  if (finding.outcome === 'choose') await offer(hearing, finding.candidates, botText.whichQuestion[message.locale]);
  else if (finding.outcome === 'answer') {
    for (const entry of [finding.entry, ...finding.also.map((one) => one.entry)]) await sendAnswer(hearing, entry);
  } else return false;
  return true;
}

/** Answers a question that names nothing from what the form in progress is about. */
export async function answerOfForm(hearing: Hearing): Promise<boolean> {
  const about = readBareQuestion(hearing.message.text);
  const id = about && hearing.form?.form.entries?.[about];
  const entry = id === undefined ? undefined : hearing.answers.get(id);
  if (!entry) return false;
  await sendAnswer(hearing, entry);
  return true;
}

/** A short question is read in the light of the entry answered last. */
function find({ answers, message, turn }: Hearing): Finding {
  const last = turn.dialogState.lastAnswer;
  return answers.find(message.text, message.locale, typeof last === 'string' ? answers.get(last) : undefined);
}

/** Takes a title, or its number, out of those offered last; "none of these" is kept for the curators. */
export async function chosenAnswer(hearing: Hearing): Promise<boolean> {
  const { turn, message, answers, form, dc } = hearing;
  const offered = turn.dialogState.offer as Offer | undefined;
  delete turn.dialogState.offer;
  if (!offered || message.press) return false;
  // "The last one" is the last of the titles, not the button below them.
  const shown = buttonsOf(turn);
  const countable = isFigureAlone(message.text) ? shown : shown.slice(0, offered.entries.length);
  const said = byNumber(message.text, countable) ?? message.text;
  if (isButton(said, botText.noneOfThese)) {
    await turn.records.gaps.keep({ text: offered.question, locale: message.locale, nearest: offered.entries });
    await say(hearing, botText.noneNoted[message.locale], personButton);
  } else {
    const entries = offered.entries.map((id) => answers.get(id)).filter((entry) => entry !== undefined);
    const chosen = entries.find((entry) => isButton(said, entry.title));
    if (!chosen) return false;
    await sendAnswer(hearing, chosen);
  }
  if (form) await dc.repromptDialog();
  return true;
}

/** Says so, with the nearest entries and a person, and keeps the question for the curators. */
export async function dontKnow(hearing: Hearing): Promise<boolean> {
  const { message, turn, form } = hearing;
  const { locale } = message;
  const finding = find(hearing);
  const nearest = finding.outcome === 'none' ? finding.nearest : [];
  await turn.records.gaps.keep({ text: message.text, locale, nearest: nearest.map(({ entry }) => entry.id) });
  if (nearest.length > 0 && !form) await offer(hearing, nearest, botText.dontKnowNearest[locale]);
  else
    await say(hearing, (turn.dialogState.wasUnknown ? botText.dontKnowEither : botText.dontKnow)[locale], personButton);
  // Two questions in a row without an answer are not met with the same sentence.
  turn.dialogState.wasUnknown = !turn.dialogState.wasUnknown;
  return true;
}

async function offer({ turn, message, context, form }: Hearing, candidates: readonly Candidate[], question: string) {
  const { locale } = message;
  turn.dialogState.offer = { entries: candidates.map(({ entry }) => entry.id), question: message.text } satisfies Offer;
  const titles = candidates.map(({ entry }) => entry.title[locale]);
  // In the middle of a form numbers and buttons are the form's: it goes on below.
  const list = titles.map((title, index) => (form ? `- ${title}` : `${index + 1}. ${title}`)).join('\n');
  const buttons = form ? [] : [...titles, botText.noneOfThese[locale], personButton[locale]];
  await sendReply(context, message, { text: `${question}\n\n${list}`, buttons });
}

async function say({ context, message }: Hearing, text: string, button: Text): Promise<void> {
  await sendReply(context, message, { text, buttons: [button[message.locale]] });
}

async function sendAnswer(hearing: Hearing, entry: Entry): Promise<void> {
  const { message, answers, turn, form } = hearing;
  const { locale } = message;
  const overdue = entry.reviewBy !== undefined && turn.now > Date.parse(`${entry.reviewBy}T23:59:59+08:00`);
  const parts = [
    entry.answer[locale].trim(),
    entry.askStaff?.[locale],
    overdue && entry.reviewBy ? botText.overdue(showIsoDate(entry.reviewBy, locale))[locale] : undefined,
    notAdviceTopics.has(entry.topic) ? botText.notAdvice[locale] : undefined,
    sourceLine(entry, locale),
  ];
  const next = [
    ...entry.leadsTo.entries.map((id) => answers.get(id)?.title[locale]),
    ...entry.leadsTo.dialogs.map((id) => dialogButtons.get(id)?.[locale]),
  ];
  const needsPerson = overdue || entry.askStaff !== undefined || !settled.has(entry.confidence);
  // In the middle of a form the form's own buttons follow.
  const buttons = form ? [] : [...new Set([...next, needsPerson ? personButton[locale] : undefined])];
  turn.dialogState.lastAnswer = entry.id;
  turn.dialogState.offer = form
    ? undefined
    : ({ entries: entry.leadsTo.entries, question: message.text } satisfies Offer);
  await sendReply(hearing.context, message, {
    text: parts.filter(Boolean).join('\n\n'),
    buttons: buttons.filter((button) => button !== undefined),
  });
}

const notAdviceTopics = new Set<Entry['topic']>(['external_debt', 'fx', 'ma_odi']);
const settled = new Set<Entry['confidence']>(['verified', 'verified-secondary', 'general']);

function sourceLine({ source, asOf }: Entry, locale: Locale): string {
  const name = source.url ? `[${source.name[locale]}](${source.url})` : source.name[locale];
  return botText.source(name, asOf ? showIsoDate(asOf, locale) : undefined)[locale];
}
