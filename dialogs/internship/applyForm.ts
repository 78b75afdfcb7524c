import { wantsToApply } from '../../src/language/replies/applying.ts';
import { type Lexicon, readTerms } from '../../src/language/terms/lexicon.ts';
import type { Message } from '../../src/model/message.ts';
import type { Text } from '../../src/model/text.ts';
import type { AnySlot, Finish, Form, FormTurn } from '../form/slot.ts';
import { createAlikeSlot } from './alikeSlot.ts';
import { presentSlot, updatedReference } from './applicationSlot.ts';
import { createProfileSlots } from './applySlots.ts';
import { applyText as text } from './applyText.ts';
import { cvConsentSlot, hasAgreed, matchingConsentSlot, profileConsentSlot } from './consentSlots.ts';
import { cvSlot } from './cvSlot.ts';
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
    ...[matchingConsentSlot, cvConsentSlot, cvSlot].map(inUpdate),
  ];
  const firstSteps = createFirstSteps(deps);

  async function finish(form: FormTurn): Promise<Finish> {
    const reference = updatedReference(form.values);
    return reference === undefined ? open(form) : update(form, reference, lexicon);
  }

  async function open(form: FormTurn): Promise<Finish> {
    const { turn, values, locale } = form;
    const { profiles } = turn.records;
    const opened = await profiles.open(profileOf(form, lexicon));
    const { alike } = values;
    const joined =
      typeof alike === 'string' && alike !== 'none'
        ? await profiles.join(opened.reference, alike, turn.personId)
        : undefined;
    const profile = joined?.ok ? joined.value : opened;
    const said = [
      headOf(joined?.ok)(profile.reference),
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
    slots: [profileConsentSlot, presentSlot, createWhatSlot(told), ...told, alikeSlot],
    opens: (message) => opensApplication(message, lexicon),
    finish,
  };
}

function headOf(joined: boolean | undefined): (reference: string) => Text {
  if (joined === undefined) return text.done;
  return joined ? text.joined : text.notJoined;
}

function onlyAnew(one: AnySlot): AnySlot {
  return { ...one, needed: (form) => updatedReference(form.values) === undefined && one.needed(form) };
}

const firstPerson = /^\s*(?:(?:hi|hello|hey|您好|你好)[\s,，!！.。]*)?(?:i'm|i am|im|my name|this is|我是|我叫|本人)/i;
const tellsOfTime = /有空|有时间|可以(?:来|到岗|入职)|\b(?:free|available|availability|can start)\b/i;

/** Who asks to apply; or who introduces himself or herself as students do in an application, asking nothing. */
function opensApplication({ text: words }: Message, lexicon: Lexicon): boolean {
  if (wantsToApply(words)) return true;
  const plain = words.replaceAll('’', "'");
  if (!firstPerson.test(plain) || /[?？]/.test(plain)) return false;
  const signs = [
    readTerms(plain, lexicon.universities).length > 0,
    readTerms(plain, lexicon.degrees).length > 0,
    readTerms(plain, lexicon.disciplines).length > 0,
    readTerms(plain, lexicon.languages).length > 0,
    tellsOfTime.test(plain),
  ];
  return signs.filter(Boolean).length >= enoughSigns;
}

/** Of what an application tells: a university and a degree alone may introduce any question. */
const enoughSigns = 4;
