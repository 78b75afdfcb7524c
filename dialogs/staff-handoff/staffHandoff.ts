import { readEmails, readPhones } from '../../src/language/people/contacts.ts';
import { wantsToApply } from '../../src/language/replies/applying.ts';
import { readCommand } from '../../src/language/replies/commands.ts';
import { readPlainYesNo } from '../../src/language/replies/plainYesNo.ts';
import { readRequest } from '../../src/language/replies/requests.ts';
import type { Message } from '../../src/model/message.ts';
import { type Finish, type Form, type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import { staffHandoffText as text } from './staffHandoffText.ts';

/** Edition of the notice in `staffHandoffText.askContact`. */
const noticeEdition = 'staff-contact-2026-11';

/** Lines of the conversation that staff get to read. */
const transcriptLines = 100;

/** Fewer characters say no more than that a person is wanted. */
const shortestMatter = 6;

/** Longer matters are cut: staff have the transcript. */
const longestMatter = 1_000;

/** Who thinks better of it, in more words than a plain no. */
const thinksBetter =
  /^(?:算了|没事|不了|好了)?[了吧,，。\s]*(?:先|还是|暂时)?(?:不用|不需要|不要|不想|不必|不|别|无需)(?:再|要)?(?:找|转|接|麻烦)?(?:人工客服|人工|客服|真人|工作人员|人)(?:服务)?(?:了|吧|啦)*[。.!！]*$|^(?:算了|没事)?[了吧,，。\s]*(?:我|还是|想|要)*(?:回到|返回|转回|切回|回)(?:智能助手|机器人|助手|你)(?:那里|这里|这边)?(?:吧|了)?[。.!！]*$|^(?:(?:never ?mind|no|ok|okay|actually|forget it|sorry)[\s,.!]*)*(?:(?:go |get |take me |let's go )?back to (?:the |this |your )?(?:bot|assistant|robot|chat ?bot|you)|(?:i |we )?(?:don['’]?t|do not|no longer) (?:need|want)(?: to (?:talk|speak) (?:to|with))? (?:(?:a|any|the|your) )?(?:person|human|staff|agent|anyone)(?: any ?more)?|no (?:person|human|agent|staff)(?: needed| please)?)[\s.!]*$/i;

/** Whether anybody is there: no matter that a person could take in hand. */
const onlyHails =
  /^(?:你好|您好|喂|在吗|在么|在不在|有人吗|人呢|hi|hello|hey|anyone there|anybody there)[呀啊,，。.!！?？~\s]*$/i;

const matterSlot = slot<string>({
  name: 'matter',
  label: text.matterLabel,
  called: { zh: ['原因', '问题'], en: ['reason', 'matter'] },
  examples: text.matterExamples,
  optional: text.leaveOut,
  takesQuestions: true,
  // In the middle of something the reason is plain from what is set aside.
  needed: ({ setAside }) => setAside === undefined,
  ask: ({ locale }) => ({ text: text.askMatter[locale] }),
  read: ({ text: words }) => {
    if (readPlainYesNo(words) === 'no' || thinksBetter.test(words.trim())) return { kind: 'stop' };
    if (onlyHails.test(words.trim())) return undefined;
    const matter = words.slice(0, longestMatter).trim();
    return matter ? { kind: 'value', value: matter, sure: !readContact(words) } : undefined;
  },
  // Said when something else was asked: it is what the person should know all the same.
  spot({ text: words }, { values }) {
    if (words.length < shortestMatter || readCommand(words) || readContact(words) || onlyHails.test(words.trim()))
      return undefined;
    const matter = [values.matter, words].filter((part) => typeof part === 'string').join('\n');
    return { kind: 'value', value: matter.slice(0, longestMatter), sure: false };
  },
  show: (matter, { locale }) => matter.replaceAll('\n', locale === 'zh' ? '；' : '; '),
});

function readContact(words: string): string | undefined {
  return readPhones(words)[0]?.values[0] ?? readEmails(words)[0]?.values[0];
}

function spotContact(words: string): SlotReading<string> | undefined {
  const contact = readContact(words);
  return contact ? { kind: 'value', value: contact, sure: true } : undefined;
}

const contactSlot = slot<string>({
  name: 'contact',
  label: text.contactLabel,
  called: { zh: ['电话', '手机', '邮箱'], en: ['phone', 'email', 'e-mail'] },
  examples: text.contactExamples,
  optional: text.leaveOut,
  needed: () => true,
  ask: ({ locale }) => ({ text: text.askContact[locale], brief: text.askContactBriefly[locale] }),
  read({ text: words }: Message): SlotReading<string> | undefined {
    if (thinksBetter.test(words.trim())) return { kind: 'stop' };
    if (readPlainYesNo(words) === 'no') return { kind: 'none' };
    return spotContact(words);
  },
  spot: ({ text: words }) => spotContact(words),
  record: (_contact, { turn }) => turn.records.people.giveConsent(turn.personId, 'staff-contact', noticeEdition),
  show: (contact) => contact,
});

/** Passes the user on to staff: the ticket is in the database before the user is told that someone will help. */
export const staffHandoff: Form = {
  id: 'staff-handoff',
  title: text.title,
  called: { zh: ['转人工', '人工服务', '人工'], en: ['request', 'request for a person'] },
  stopped: text.stopped,
  summaryTitle: text.title,
  leadsToPerson: true,
  // A person in need of a person is not asked to confirm it; nothing is passed on but what was just said.
  confirms: false,
  slots: [matterSlot, contactSlot],
  opens({ text: words }) {
    const request = readRequest(words);
    return request !== undefined && 'person' in request && !wantsToApply(words);
  },
  async refuses({ turn, locale }: FormTurn, message) {
    const open = await turn.records.tickets.findActive(turn.conversationId);
    if (!open) return undefined;
    await turn.records.tickets.append(open.reference, { at: turn.now, from: 'person', text: message.text });
    return text.already(open.reference)[locale];
  },
  async finish({ turn, values, locale, setAside }: FormTurn): Promise<Finish> {
    const ticket = await turn.records.tickets.open({
      personId: turn.personId,
      conversationId: turn.conversationId,
      locale,
      reason: typeof values.matter === 'string' ? values.matter : text.noMatter[locale],
      openDialog: setAside,
      contact: values.contact as string | undefined,
      transcript: await turn.transcript(transcriptLines),
    });
    return { kind: 'done', text: text.done(ticket.reference)[locale] };
  },
};
