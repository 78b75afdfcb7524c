import type { Activity, CloudAdapter, TurnContext } from 'botbuilder';
import type { Clock } from '../../model/clock.ts';
import type { Conversations } from '../../model/conversations.ts';
import { attachFiles, type GivenFile } from '../../model/message.ts';
import { type Locale, localeTag } from '../../model/text.ts';
import { createVouching } from '../direct-line/vouching.ts';

export const channelId = 'terminal';

export interface TerminalParts {
  readonly adapter: Pick<CloudAdapter, 'processActivityDirect'>;
  readonly botAppId: string;
  readonly takeTurn: (context: TurnContext) => Promise<unknown>;
  readonly conversations: Conversations;
  readonly clock: Clock;
}

/** One conversation of one person at a terminal, through the same turns as every channel. */
export interface Terminal {
  /** Says a line, or presses a button that carries a value; gives what the assistant replies. */
  say(text: string, value?: unknown): Promise<readonly Activity[]>;
  /** Sends files, with words or without. */
  send(files: readonly GivenFile[], text?: string): Promise<readonly Activity[]>;
  /** The assistant's greeting. */
  start(): Promise<readonly Activity[]>;
  /** Sends an event, such as a change of language. */
  event(name: string, value: unknown): Promise<readonly Activity[]>;
}

export function createTerminal(parts: TerminalParts, conversation: string, person: string, locale?: Locale): Terminal {
  const { clock, conversations } = parts;
  const vouched = createVouching(parts.botAppId, () => {});
  const record = `${channelId}:${conversation}`;
  let watermark = 0;

  async function take(activity: Partial<Activity>, files: readonly GivenFile[] = []): Promise<readonly Activity[]> {
    const from = { id: person, name: person };
    const recipient = { id: 'bridgehead', name: 'Bridgehead' };
    const inbound = {
      ...activity,
      ...(activity.type === 'conversationUpdate' ? { membersAdded: [from, recipient] } : {}),
      channelId,
      serviceUrl: 'urn:bridgehead:terminal',
      timestamp: new Date(clock.now()),
      locale: locale && localeTag[locale],
      conversation: { id: conversation, isGroup: false, name: conversation, conversationType: 'personal' },
      from,
      recipient,
    };
    let failure: unknown;
    // The adapter wraps what is thrown into an error of its own, so it is carried past it.
    await parts.adapter.processActivityDirect(vouched, inbound as Activity, async (context) => {
      attachFiles(context, files);
      try {
        await parts.takeTurn(context);
      } catch (error) {
        failure = error;
      }
    });
    if (failure) throw failure;
    const stored = await conversations.after(record, watermark, 100);
    watermark = stored.at(-1)?.sequence ?? watermark;
    return stored
      .filter(({ direction }) => direction === 'out')
      .map(({ activity: reply }) => reply as unknown as Activity);
  }

  return {
    say: (text, value) => take({ type: 'message', text, value }),
    send: (files, text) => {
      const attachments = files.map(({ name }) => ({ name, contentType: 'application/octet-stream' }));
      return take({ type: 'message', text, attachments }, files);
    },
    start: () => take({ type: 'conversationUpdate' }),
    event: (name, value) => take({ type: 'event', name, value }),
  };
}
