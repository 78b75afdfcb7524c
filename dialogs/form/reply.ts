import {
  ActionTypes,
  type Attachment,
  AttachmentLayoutTypes,
  InputHints,
  MessageFactory,
  type TurnContext,
} from 'botbuilder';
import type { Message } from '../../src/model/message.ts';
import { localeTag } from '../../src/model/text.ts';
import { type Turn, turnOf } from '../../src/model/turn.ts';
import { wordsOfButtons } from './cards.ts';

export interface Reply {
  readonly text: string;
  /** Words to tap, shown under the message until the next one. */
  readonly buttons?: readonly string[];
  readonly cards?: readonly Attachment[];
}

/** The words of the buttons shown last, in order: each can be chosen by its number. */
export function buttonsOf(turn: Turn): readonly string[] {
  return (turn.dialogState.buttons as readonly string[] | undefined) ?? [];
}

/** Whether nothing was said to the user since the last reply, such as a reminder with buttons of its own. */
export async function isLastSaid(turn: Turn): Promise<boolean> {
  const [last] = await turn.transcript(2);
  return last?.from !== 'assistant' || last.text === turn.dialogState.said;
}

/** The one way to say something: cards are also given as text, for speech and for readers that show none. */
export async function sendReply(
  context: TurnContext,
  { locale }: Pick<Message, 'locale'>,
  reply: Reply,
): Promise<void> {
  const cards = reply.cards ?? [];
  const cardTexts = cards.map((card) => card.content?.fallbackText as string | undefined).filter(Boolean);
  const spoken = [reply.text, ...cardTexts].join('\n\n');
  const activity = MessageFactory.text(reply.text, spoken, InputHints.ExpectingInput);
  activity.locale = localeTag[locale];
  if (cards.length > 0) {
    activity.attachments = [...cards];
    activity.attachmentLayout = cards.length > 1 ? AttachmentLayoutTypes.Carousel : AttachmentLayoutTypes.List;
    activity.summary = spoken;
  }
  if (reply.buttons && reply.buttons.length > 0) {
    const actions = reply.buttons.map((title) => ({ type: ActionTypes.ImBack, title, value: title }));
    activity.suggestedActions = { actions, to: [context.activity.from.id] };
  }
  const { dialogState } = turnOf(context);
  dialogState.said = reply.text;
  dialogState.buttons = [...cards.flatMap(wordsOfButtons), ...(reply.buttons ?? [])];
  await context.sendActivity(activity);
}
