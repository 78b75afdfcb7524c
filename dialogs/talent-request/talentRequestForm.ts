import { readRequest } from '../../src/language/replies/requests.ts';
import type { Finish, Form, FormTurn } from '../form/slot.ts';
import { consentSlot, knownPartySlots } from './partySlots.ts';
import { kindOf, requestOf } from './requestValues.ts';
import { tellRules } from './rules.ts';
import { talentRequestText as text } from './talentRequestText.ts';
import { createTermSlots, type TermSlotsDeps } from './termSlots.ts';

const asksWhatToDo =
  /怎么(?:记|办|选|处理|填)|什么意思|哪(?:个|种)(?:好|合适)|什么区别|有(?:哪些|什么)(?:选择|办法)|(?:有|没)什么不同|\b(?:how (?:shall|should|do|can)|what (?:do you mean|does (?:that|this|it) mean|are (?:my|the|our) (?:options|choices)|(?:should|shall|can) (?:we|i)|about)|what'?s the difference|which (?:one|is))\b/i;

/** What a firm is looking for: said in a sentence, completed by a few questions, and kept for staff to match. */
export function createTalentRequest(deps: TermSlotsDeps): Form {
  async function finish(form: FormTurn): Promise<Finish> {
    const { turn, locale } = form;
    const opened = await turn.records.talentRequests.open({ ...requestOf(form), personId: turn.personId });
    return { kind: 'done', text: text.done(opened.reference)[locale], buttons: [text.records[locale]] };
  }

  const termSlots = createTermSlots(deps);

  return {
    id: 'talent-request',
    title: text.title,
    called: {
      zh: ['需求', '人才需求', '用人需求', '招聘', '招人', '招'],
      en: ['request', 'talent request', 'hiring', 'recruitment'],
    },
    stopped: text.stopped,
    summaryTitle: text.summaryTitle,
    confirms: true,
    slots: [...termSlots, consentSlot, ...knownPartySlots],
    interlude: {
      // Before what is at odds with them is asked about.
      before: 'hoursPoint',
      rests: (form) => kindOf(form.values) ?? '',
      tell: async (form) => tellRules(deps.entry, form),
    },
    entries: { fee: 'svc-match-terms', time: 'svc-match-terms' },
    // What is at odds with a rule is explained once, and again to whoever asks what to do.
    async tells({ text: words }, form) {
      const point = termSlots.find(({ name }) => name === form.asked && name.endsWith('Point'));
      return point && asksWhatToDo.test(words) ? (await point.ask(form)).text : undefined;
    },
    opens({ text: words }) {
      const request = readRequest(words);
      return request !== undefined && 'dialog' in request && request.dialog === 'talent-request';
    },
    finish,
  };
}
