import type { Text } from '../../src/model/text.ts';
import { adaptiveCard, type CardButton, type CardFact } from './cards.ts';
import { hasValue } from './formState.ts';
import { buttons, formText } from './formText.ts';
import type { Ask, Form, Slot } from './slot.ts';
import type { Talk } from './talk.ts';

/** Puts a question into other words; `ask` is the question in short, where it has a short form. */
export type Phrase = (ask: string, inFull: string) => Text;

/** The question in short, with nothing around it. */
const plainly: Phrase = (ask) => ({ zh: ask, en: ask });

/** Failures after which a person is offered. */
const patience = 2;

export type Asking = ReturnType<typeof createAsking>;

/** The questions that a form can put, each of which is then the open one. */
export function createAsking(form: Form, talk: Talk) {
  const { state, say, words } = talk;

  function slotNamed(name: string | undefined): Slot {
    const found = form.slots.find((slot) => slot.name === name);
    if (!found) throw new Error(`the form ${form.id} has no slot ${name}`);
    return found;
  }

  function offersPerson(): boolean {
    return state.failures > patience && !form.leadsToPerson;
  }

  async function put(ask: Ask, phrase: Phrase | undefined): Promise<void> {
    const { failures } = state;
    const help = offersPerson() ? words('person', 'cancel') : failures >= patience ? words('back', 'cancel') : [];
    const offered = ask.buttons ?? [];
    await talk.ask({ ...ask, buttons: [...offered, ...help.filter((word) => !offered.includes(word))] }, phrase);
  }

  async function forSlot(slot: Slot, phrase?: Phrase): Promise<void> {
    if (state.asked !== slot.name) state.failures = 0;
    state.stage = 'asking';
    state.asked = slot.name;
    state.options = [];
    const asked = await slot.ask(talk.turnFor(slot));
    const { explains } = asked;
    const isExplained = phrase === undefined && explains !== undefined && state.explained?.includes(explains) === true;
    if (explains !== undefined) state.explained = [...new Set([...(state.explained ?? []), explains])];
    const ask = isExplained ? { ...asked, text: asked.brief ?? asked.text } : asked;
    const leaveOut = slot.optional ? [say(slot.optional)] : [];
    await put({ ...ask, buttons: [...(ask.buttons ?? []), ...leaveOut] }, phrase);
  }

  /** In the order in which they are shown: what was agreed to comes last. */
  const shown = () => [...talk.slots()].sort((a, b) => Number(a.isConsent ?? false) - Number(b.isConsent ?? false));

  async function toConfirm(phrase?: Phrase): Promise<void> {
    state.stage = 'confirming';
    state.asked = undefined;
    const facts: CardFact[] = [];
    for (const slot of shown()) {
      const value = state.values[slot.name];
      if (value === undefined && slot.unsaid && state.skipped.includes(slot.name))
        facts.push({ title: say(slot.label), value: say(slot.unsaid) });
      if (value === undefined || slot.narrows) continue;
      facts.push({ title: say(slot.label), value: await slot.show(value, talk.turnFor(slot)) });
    }
    const title = say(form.summaryTitle);
    const cards = (ask: string) => [adaptiveCard({ title, facts, buttons: confirmButtons(ask) })];
    const text = say(form.decision ? formText.decide : formText.isThisRight);
    await put({ text, cards }, phrase);
  }

  function confirmButtons(ask: string): CardButton[] {
    const { decision } = form;
    if (decision) return (['yes', 'no'] as const).map((value) => ({ title: say(decision[value]), ask, value }));
    return (['confirm', 'change', 'cancel'] as const).map((value) => ({
      title: say(buttons[value]),
      ask,
      value,
      primary: value === 'confirm',
    }));
  }

  /** `notFound`: something was named that this form does not have. */
  async function whatToChange(notFound: boolean, phrase?: Phrase): Promise<void> {
    const labels = shown()
      .filter((slot) => hasValue(state.values, slot.name))
      .map((slot) => say(slot.label));
    if (labels.length === 0) {
      talk.lead(formText.nothingToChange);
      await open();
      return;
    }
    state.stage = 'changing';
    const text = notFound ? formText.slotToChange(labels.join(say(formText.comma))) : formText.whatToChange;
    await put({ text: say(text), buttons: labels }, phrase);
  }

  async function which(phrase?: Phrase): Promise<void> {
    state.stage = 'choosing';
    const slot = slotNamed(state.asked);
    for (const option of state.options) option.label = await slot.show(option.value, talk.turnFor(slot));
    await put({ text: say(formText.which), buttons: state.options.map((option) => option.label) }, phrase);
  }

  async function whetherToCancel(phrase?: Phrase): Promise<void> {
    state.stage = 'cancelling';
    await put({ text: say(formText.reallyCancel(form.title)), buttons: words('drop', 'keep') }, phrase);
  }

  async function whetherToResume(phrase?: Phrase): Promise<void> {
    state.stage = 'resuming';
    await put({ text: say(formText.resume(form.title)), buttons: words('goOn', 'startOver', 'cancel') }, phrase);
  }

  /** Asks the open question again. */
  async function open(phrase?: Phrase): Promise<void> {
    switch (state.stage) {
      case 'asking':
        return forSlot(slotNamed(state.asked), phrase);
      case 'choosing':
        return which(phrase);
      case 'confirming':
        return toConfirm(phrase);
      case 'changing':
        return whatToChange(false, phrase);
      case 'cancelling':
        return whetherToCancel(phrase);
      case 'resuming':
        return whetherToResume(phrase);
    }
  }

  /** After something in between: the open question in short. Cards that were shown for it stay as they are, and stay open. */
  async function goBack(): Promise<void> {
    const slot = state.stage === 'asking' ? slotNamed(state.asked) : undefined;
    const ask = await slot?.ask(talk.turnFor(slot));
    if (!slot || !ask?.cards) return open((brief) => formText.backTo(form.title, brief));
    const leaveOut = slot.optional ? [say(slot.optional)] : [];
    state.at = talk.now;
    const text = say(formText.backTo(form.title, ask.brief ?? ask.text));
    await talk.tell({ text, buttons: [...(ask.buttons ?? []), ...leaveOut] });
  }

  /** First examples, then other words and buttons, then a person; never the same sentence twice in a row. */
  async function afterUnread(): Promise<void> {
    state.failures += 1;
    if (state.failures > 1) {
      const again = form.leadsToPerson ? formText.unreadOnceMore : formText.offerPerson;
      return open(state.failures % 2 === 0 ? formText.unreadAgain : again);
    }
    if (state.stage === 'choosing' || state.stage === 'changing') return open(formText.chooseOne);
    if (state.stage !== 'asking') return open(() => formText.unread(say(formText.useTheButtons(firstButton()))));
    return giveExamples(slotNamed(state.asked));
  }

  /** A button of the open question, as an example. */
  function firstButton(): Text {
    switch (state.stage) {
      case 'cancelling':
        return buttons.keep;
      case 'resuming':
        return buttons.goOn;
      default:
        return form.decision?.yes ?? buttons.confirm;
    }
  }

  /** Says what is wrong with a value of a slot and asks for another, in other words each time. */
  async function afterBad(slot: Slot, problem: string): Promise<void> {
    // What was wrong with one answer is no failure of another.
    state.failures = state.stage === 'asking' && state.asked !== slot.name ? 1 : state.failures + 1;
    if (state.stage === 'asking') state.asked = slot.name;
    const justSaid = state.lastText.includes(problem);
    const isFile = talk.message.files.length > 0;
    // Without a failure before there are no buttons below to speak of.
    const inOtherWords = justSaid && !isFile && state.failures >= patience ? formText.unreadAgain : plainly;
    if (inOtherWords === plainly) talk.lead(justSaid ? formText.sameProblem(problem) : problem);
    const phrase = offersPerson() && (isFile || !justSaid) ? formText.offerPerson : inOtherWords;
    return state.stage === 'confirming' ? toConfirm(phrase) : forSlot(slot, phrase);
  }

  /** The question stays open as it is, its cards with it. */
  async function giveExamples(slot: Slot): Promise<void> {
    const { buttons: offered = [] } = await slot.ask(talk.turnFor(slot));
    const leaveOut = slot.optional ? [say(slot.optional)] : [];
    state.at = talk.now;
    await talk.tell({ text: say(formText.unread(say(slot.examples))), buttons: [...offered, ...leaveOut] });
  }

  return {
    slotNamed,
    forSlot,
    toConfirm,
    whatToChange,
    which,
    whetherToCancel,
    whetherToResume,
    open,
    goBack,
    afterUnread,
    afterBad,
  };
}
