import { type RecordWish, readRecordWish, recordWords } from '../../src/language/replies/recordWords.ts';
import { type RequestRefusal, silentDays } from '../../src/model/cirrus.ts';
import type { Text } from '../../src/model/text.ts';
import type { Finish, Form, FormTurn } from '../form/slot.ts';
import { ownRequestText as text } from './ownRequestText.ts';
import { openRequests, requestSlot, whyNone } from './requestSlot.ts';

const staysOpen =
  /(?:不|别|先不|不想|不要|不用)(?:撤回|撤销|关闭|关掉|结束)|保留|还要|还需要|\b(?:do not|don['’]?t|not) (?:want to )?(?:withdraw|close)|\bkeep (?:it|the|our)\b|\bstill need/i;

function wants(wish: RecordWish): Form['opens'] {
  return ({ text: words }) => readRecordWish(words)?.wish === wish;
}

async function refused(reason: RequestRefusal, form: FormTurn): Promise<Finish> {
  const reference = String(form.values.request);
  const told = reason === 'ended' ? await whyNone(form, reference) : undefined;
  return { kind: 'done', text: told ?? text.notFound(reference)[form.locale] };
}

interface Ending {
  readonly wish: 'close-request' | 'withdraw-request';
  readonly does: 'close' | 'withdraw';
  readonly title: Text;
  readonly called: Form['called'];
  readonly summary: Text;
  readonly yes: Text;
  readonly no: Text;
  readonly done: (reference: string) => Text;
}

/** Ends a request: nothing more is matched, and its matches under way stop. */
function createEnding({ wish, does, title, called, summary, yes, no, done }: Ending): Form {
  return {
    id: wish,
    title,
    called,
    stopped: text.stays,
    decision: { yes, no, declines: staysOpen },
    summaryTitle: summary,
    confirms: true,
    slots: [requestSlot],
    opens: wants(wish),
    refuses: (form, { text: words }) => whyNone(form, words),
    async finish(form): Promise<Finish> {
      const { turn, values, locale } = form;
      const reference = String(values.request);
      const ended = await turn.records.talentRequests[does](reference, turn.personId);
      return ended.ok ? { kind: 'done', text: done(reference)[locale] } : refused(ended.reason, form);
    },
  };
}

/** Somebody was found, or nobody is needed any more. */
export const closeRequest = createEnding({
  wish: 'close-request',
  does: 'close',
  title: text.closeTitle,
  called: { zh: ['关闭'], en: ['closing'] },
  summary: text.closeSummary,
  yes: text.closeYes,
  no: text.closeNo,
  done: text.closed,
});

/** It is taken back. */
export const withdrawRequest = createEnding({
  wish: 'withdraw-request',
  does: 'withdraw',
  title: text.withdrawTitle,
  called: { zh: ['撤回'], en: ['withdrawal'] },
  summary: text.withdrawSummary,
  yes: text.withdrawYes,
  no: text.withdrawNo,
  done: text.withdrawn,
});

const silence = silentDays * 24 * 60 * 60 * 1_000;

/** It still stands, as a firm is asked after it has not been heard of for long. */
export const confirmRequest: Form = {
  id: 'confirm-request',
  title: text.confirmTitle,
  called: { zh: ['确认'], en: ['confirmation'] },
  stopped: text.changeStopped,
  summaryTitle: text.confirmTitle,
  confirms: false,
  slots: [requestSlot],
  opens: wants('confirm-request'),
  async awaiting(turn) {
    const silent = (await openRequests({ turn })).filter(({ lastSignAt }) => lastSignAt <= turn.now - silence);
    return silent.map(({ reference }) => ({
      reference,
      yes: recordWords['confirm-request'],
      no: recordWords['close-request'],
    }));
  },
  refuses: (form, { text: words }) => whyNone(form, words),
  async finish(form): Promise<Finish> {
    const { turn, values, locale } = form;
    const reference = String(values.request);
    const confirmed = await turn.records.talentRequests.confirm(reference, turn.personId);
    return confirmed.ok ? { kind: 'done', text: text.confirmed(reference)[locale] } : refused(confirmed.reason, form);
  },
};
