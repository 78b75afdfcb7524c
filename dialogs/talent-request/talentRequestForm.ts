import { readRequest } from '../../src/language/replies/requests.ts';
import type { Finish, Form, FormTurn } from '../form/slot.ts';
import { consentSlot, knownPartySlots } from './partySlots.ts';
import { kindOf, requestOf } from './requestValues.ts';
import { tellRules } from './rules.ts';
import { talentRequestText as text } from './talentRequestText.ts';
import { createTermSlots, type TermSlotsDeps } from './termSlots.ts';

/** What a firm is looking for: said in a sentence, completed by a few questions, and kept for staff to match. */
export function createTalentRequest(deps: TermSlotsDeps): Form {
  async function finish(form: FormTurn): Promise<Finish> {
    const { turn, locale } = form;
    const opened = await turn.records.talentRequests.open({ ...requestOf(form), personId: turn.personId });
    return { kind: 'done', text: text.done(opened.reference)[locale], buttons: [text.records[locale]] };
  }

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
    slots: [...createTermSlots(deps), consentSlot, ...knownPartySlots],
    interlude: {
      // Before what is at odds with them is asked about.
      before: 'hoursPoint',
      rests: (form) => kindOf(form.values) ?? '',
      tell: async (form) => tellRules(deps.entry, form),
    },
    opens({ text: words }) {
      const request = readRequest(words);
      return request !== undefined && 'dialog' in request && request.dialog === 'talent-request';
    },
    finish,
  };
}
