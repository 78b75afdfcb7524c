import { ActivityHandler, type TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import { givesWay } from '../dialogs/form/inPassing.ts';
import { sendReply } from '../dialogs/form/reply.ts';
import { type DialogRegistry, FormDialog } from '../dialogs/registry.ts';
import { detectLocale } from '../src/language/locale.ts';
import type { Answers } from '../src/model/answers.ts';
import { attachMessage, filesOf, longestMessage, type Message, type Press } from '../src/model/message.ts';
import type { Person } from '../src/model/people.ts';
import { findLocale, type Locale } from '../src/model/text.ts';
import { turnOf } from '../src/model/turn.ts';
import { botText, startButtons } from './botText.ts';
import { openDialogs } from './dialogStack.ts';
import type { Hearing } from './hearing.ts';
import { chooseLanguage } from './interruptions.ts';
import { route } from './turnRouter.ts';

export interface BotDeps {
  readonly dialogs: DialogRegistry;
  readonly answers: Answers;
}

/** The bot behind every channel. Its activities come through a turn. */
export function createAssistantBot({ dialogs, answers }: BotDeps): ActivityHandler {
  const bot = new ActivityHandler();

  bot.onMessage(async (context, next) => {
    await route(await hear(context));
    await next();
  });

  // Comes once a conversation, so that it greets once.
  bot.onMembersAdded(async (context, next) => {
    const { activity } = context;
    const joined = activity.membersAdded?.some((member) => member.id !== activity.recipient.id);
    if (joined) await greet(context);
    await next();
  });

  // The page's language switch.
  bot.onEvent(async (context, next) => {
    const value: unknown = context.activity.value;
    const tag = typeof value === 'object' && value !== null && 'locale' in value ? String(value.locale) : undefined;
    const locale = findLocale(tag);
    if (context.activity.name === 'language' && locale) await chooseLanguage(await hear(context), locale);
    await next();
  });

  async function hear(context: TurnContext): Promise<Hearing> {
    const turn = turnOf(context);
    const person = await turn.records.people.get(turn.personId);
    const message = readMessage(context, person);
    attachMessage(context, message);
    const detected = detectLocale(message.text);
    if (detected && detected !== person.lastLocale) {
      await turn.records.people.save({ ...person, lastLocale: detected });
    }
    const dc = await openDialogs(context, turn, dialogs);
    if (activeForm(dc)?.isLeft(dc)) await dc.endDialog(givesWay);
    const form = activeForm(dc);
    return { context, turn, person, message, dialogs, dc, answers, form };
  }

  return bot;
}

function activeForm(dc: DialogContext): FormDialog | undefined {
  const active = dc.activeDialog && dc.dialogs.find(dc.activeDialog.id);
  return active instanceof FormDialog ? active : undefined;
}

async function greet(context: TurnContext): Promise<void> {
  const turn = turnOf(context);
  turn.route('greeting');
  const person = await turn.records.people.get(turn.personId);
  const locale = replyLocale(person, undefined, context.activity.locale);
  const buttons = startButtons.map((button) => button[locale]);
  await sendReply(context, { locale }, { text: botText.greeting[locale], buttons });
}

function readMessage(context: TurnContext, person: Person): Message {
  const { activity } = context;
  const text = (activity.text ?? '').trim().slice(0, longestMessage);
  const locale = replyLocale(person, text, activity.locale);
  return { text, press: readPress(activity.value), files: filesOf(context), locale };
}

/** The reader's choice first, then the language of the message, then of the last one that showed any, then the client's. */
function replyLocale(person: Person, text: string | undefined, clientTag: string | undefined): Locale {
  return person.chosenLocale ?? detectLocale(text ?? '') ?? person.lastLocale ?? findLocale(clientTag) ?? 'zh';
}

function readPress(value: unknown): Press | undefined {
  if (typeof value !== 'object' || value === null || !('ask' in value) || !('value' in value)) return undefined;
  return { ask: String(value.ask), value: String(value.value) };
}
