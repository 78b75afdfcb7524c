import type { TurnContext } from 'botbuilder';
import { sendReply } from '../dialogs/form/reply.ts';
import type { Message } from '../src/model/message.ts';
import type { Text } from '../src/model/text.ts';
import type { Hearing } from './hearing.ts';

const wantsAssistant =
  /^(结束人工|返回助手|回到助手|退出人工|back to (the )?(assistant|bot)|end (the )?chat)[。.!！]*$/i;

const givenBack: Text = {
  zh: '人工服务已结束，接下来由我（智能助手）为您服务。',
  en: 'The chat with our staff has ended. You are talking to me, the assistant, again.',
};

/** What staff read in place of a file, which the desk cannot open. */
function namesOfFiles({ activity }: TurnContext, { text, files }: Message): string | undefined {
  const names = files.map(({ name }) => name);
  if (names.length > 0) return `[${names.join(', ')}]`;
  if (text) return undefined;
  return `[${(activity.attachments ?? []).map(({ name, contentType }) => name ?? contentType).join(', ')}]`;
}

/** While a person from staff has the conversation, the assistant passes messages on and is silent. */
export async function desk({ context, turn, message }: Hearing): Promise<boolean> {
  const { tickets } = turn.records;
  const ticket = await tickets.findActive(turn.conversationId);
  if (ticket?.status !== 'claimed') return false;
  const text = [message.text, namesOfFiles(context, message)].filter(Boolean).join('\n');
  await tickets.append(ticket.reference, { at: turn.now, from: 'person', text });
  if (wantsAssistant.test(message.text)) {
    await tickets.close(ticket.reference);
    await sendReply(context, message, { text: givenBack[message.locale] });
  }
  return true;
}
