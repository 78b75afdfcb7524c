import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import type { Text } from '../../src/model/text.ts';
import type { AnySlot, Finish, Form, FormTurn } from '../form/slot.ts';
import { createAlikeSlot, isForStaff, provenReference } from './alikeSlot.ts';
import { alikeText } from './alikeText.ts';
import { presentSlot, updatedReference } from './applicationSlot.ts';
import { createProfileSlots } from './applySlots.ts';
import { applyText as text } from './applyText.ts';
import { asksToApply } from './asksToApply.ts';
import {
  cvConsentSlot,
  hasAgreed,
  matchingConsentSlot,
  mayKeepCv,
  profileConsentSlot,
  recordConsents,
} from './consentSlots.ts';
import { createCvSlot } from './cvSlot.ts';
import { cvText } from './cvText.ts';
import { createFirstSteps, type FirstStepsDeps } from './firstSteps.ts';
import { cvOf, profileOf } from './profileValues.ts';
import { createWhatSlot, inUpdate, update } from './updating.ts';

export interface ApplyDeps extends FirstStepsDeps {
  readonly lexicon: Lexicon;
}

/** A student's application: a new one, or what is new for the one that there is. */
export function createApplyForm(deps: ApplyDeps): Form {
  const { lexicon } = deps;
  const alikeSlot = onlyAnew(createAlikeSlot((form) => profileOf(form, lexicon)));
  const told: readonly AnySlot[] = [
    ...createProfileSlots(lexicon),
    ...[matchingConsentSlot, cvConsentSlot, createCvSlot(mayKeepCv)].map(inUpdate),
  ];
  const firstSteps = createFirstSteps(deps);

  async function finish(form: FormTurn): Promise<Finish> {
    const reference = updatedReference(form.values);
    return reference === undefined ? open(form) : update(form, reference, lexicon);
  }

  async function open(form: FormTurn): Promise<Finish> {
    const { turn, values, locale } = form;
    const { profiles } = turn.records;
    // First, so that nothing is kept without it, and confirming once more opens no second application.
    await recordConsents(form);
    const opened = await profiles.open(profileOf(form, lexicon));
    const other = provenReference(values);
    const joined = other === undefined ? undefined : await profiles.join(opened.reference, other, turn.personId);
    const profile = joined?.ok ? joined.value : opened;
    const said = [
      isForStaff(values)
        ? text.joinedByStaff(profile.reference, await askStaffToJoin(form, profile.reference))
        : headOf(joined?.ok)(profile.reference),
      (await hasAgreed(turn, 'internship-matching')) ? text.willBeMatched : text.willNotBeMatched,
      ...(profile.cv === undefined && cvOf(values) !== undefined ? [cvText.gone] : []),
      ...(profile.cv === undefined ? [text.cvLater] : []),
    ];
    const steps = firstSteps(profile, locale);
    return {
      kind: 'done',
      text: [said.map((part) => part[locale]).join(locale === 'zh' ? '' : ' '), ...steps].join('\n\n'),
      buttons: [text.records[locale]],
    };
  }

  return {
    id: 'internship-apply',
    title: text.title,
    called: { zh: ['申请', '实习申请'], en: ['application', 'internship application'] },
    stopped: text.stopped,
    summaryTitle: text.summaryTitle,
    confirms: true,
    slots: [presentSlot, profileConsentSlot, createWhatSlot(told), ...told, alikeSlot],
    entries: { fee: 'svc-match-terms', time: 'svc-match-terms' },
    opens: ({ text: words }) => asksToApply(words, lexicon),
    finish,
  };
}

/** Gives the reference of the request that staff see. */
async function askStaffToJoin({ turn, locale }: FormTurn, made: string): Promise<string> {
  const { tickets } = turn.records;
  const reason = alikeText.reason(made)[locale];
  const open = await tickets.findActive(turn.conversationId);
  if (open) {
    await tickets.append(open.reference, { at: turn.now, from: 'person', text: reason });
    return open.reference;
  }
  const { personId, conversationId } = turn;
  const transcript = await turn.transcript(transcriptLines);
  const ticket = await tickets.open({ personId, conversationId, locale, reason, transcript });
  return ticket.reference;
}

/** So that staff see how the question came up. */
const transcriptLines = 20;

function headOf(joined: boolean | undefined): (reference: string) => Text {
  if (joined === undefined) return text.done;
  return joined ? text.joined : text.notJoined;
}

function onlyAnew(one: AnySlot): AnySlot {
  return { ...one, needed: (form) => updatedReference(form.values) === undefined && one.needed(form) };
}
