import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs';
import { type Message, messageOf } from '../../src/model/message.ts';
import type { Text } from '../../src/model/text.ts';
import { turnOf } from '../../src/model/turn.ts';
import { adaptiveCard } from './cards.ts';
import { answersWorthKeeping, dropValue, type FormState, hasValue, newFormState } from './formState.ts';
import { buttons, formText } from './formText.ts';
import type { Ask, Form, Slot } from './slot.ts';
import { createTalk, type Talk } from './talk.ts';
import { findSlot, type SlotValue, spot, type Understanding, understand } from './understand.ts';

/** What a form may be begun with. */
export interface FormOptions {
  /** Looks for values in the message that opened it. */
  readonly fromMessage: boolean;
}

type Phrase = (ask: string) => Text;

function stateOf(dc: DialogContext): FormState {
  if (!dc.activeDialog) throw new Error('no form is active');
  return dc.activeDialog.state as FormState;
}

/** A form as a botbuilder dialog: asks for what is missing, one thing at a time, until all is there and confirmed. */
export class FormDialog extends Dialog {
  readonly form: Form;

  constructor(form: Form) {
    super(form.id);
    this.form = form;
  }

  /** Whether a message asks for this. */
  opens(message: Message): boolean {
    return this.form.opens(message);
  }

  override async beginDialog(dc: DialogContext, options?: FormOptions): Promise<DialogTurnResult> {
    const outer = dc.stack[dc.stack.length - 2];
    const outerDialog = outer ? dc.dialogs.find(outer.id) : undefined;
    const setAside =
      outer && outerDialog instanceof FormDialog
        ? { dialog: outer.id, values: await outerDialog.shownValues(dc.context, outer.state as FormState) }
        : undefined;
    const now = turnOf(dc.context).now;
    const talk = this.talk(dc.context, Object.assign(stateOf(dc), newFormState(now, setAside)));
    const refusal = await this.form.refuses?.(talk.turnFor(), talk.message);
    if (refusal !== undefined) {
      await talk.tell({ text: refusal });
      return dc.endDialog();
    }
    if (options?.fromMessage) {
      const found = spot(this.form.slots, messageOf(dc.context), talk.turnFor);
      await talk.take(found);
    }
    return this.advance(dc, talk);
  }

  /** What this turn's message means here; changes nothing. */
  async understand(dc: DialogContext): Promise<Understanding> {
    const talk = this.talkOf(dc);
    const heard = { form: this.form, state: talk.state, message: messageOf(dc.context), turnFor: talk.turnFor };
    return understand(heard, turnOf(dc.context).now);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const talk = this.talkOf(dc);
    const understood = await this.understand(dc);
    switch (understood.kind) {
      case 'expired':
        return this.offerToResume(talk);
      case 'stale':
        talk.lead(formText.oldCard);
        return this.askOpen(talk);
      case 'unread':
        return this.failToRead(talk);
      case 'option':
        return this.takeOption(dc, talk, understood.value);
      case 'slot':
        return this.askFor(talk, this.slotNamed(understood.slot));
      case 'readings':
        return this.takeReadings(dc, talk, understood.readings);
      case 'yes':
      case 'no':
        return this.settle(dc, talk, understood.kind === 'yes');
    }
  }

  /** Another task has ended; this one is offered again. */
  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.offerToResume(this.talkOf(dc));
  }

  /** A question was answered in between; this goes on where it was and says so. */
  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const talk = this.talk(context, instance.state as FormState);
    await this.askOpen(talk, (ask) => formText.backTo(this.form.title, ask));
  }

  async repeat(dc: DialogContext): Promise<void> {
    await this.askOpen(this.talkOf(dc), formText.again);
  }

  /** Takes back the last answer and asks for it again. */
  async back(dc: DialogContext): Promise<void> {
    const talk = this.talkOf(dc);
    const { state } = talk;
    if (state.stage === 'changing' || state.stage === 'cancelling') {
      await this.advance(dc, talk);
      return;
    }
    const last = state.trail.at(-1);
    if (last === undefined) {
      talk.lead(formText.nothingBefore);
      await this.askOpen(talk);
      return;
    }
    dropValue(state, last);
    await this.askFor(talk, this.slotNamed(last));
  }

  async skip(dc: DialogContext): Promise<void> {
    const talk = this.talkOf(dc);
    const { state } = talk;
    const asked = state.stage === 'asking' ? this.slotNamed(state.asked) : undefined;
    if (!asked?.optional) {
      if (asked) talk.lead(formText.cannotSkip(asked.label));
      await this.askOpen(talk);
      return;
    }
    state.skipped.push(asked.name);
    await this.advance(dc, talk);
  }

  /** `what` is what the user wants to change, in their words; it may hold the new value. */
  async change(dc: DialogContext, what: string): Promise<void> {
    const talk = this.talkOf(dc);
    const found = what ? spot(this.form.slots, { ...messageOf(dc.context), text: what }, talk.turnFor) : [];
    if (found.length > 0) {
      await this.takeReadings(dc, talk, found);
      return;
    }
    const named = what ? findSlot(this.form, what) : undefined;
    if (named) await this.askFor(talk, this.slotNamed(named));
    else await this.askWhatToChange(talk, what !== '');
  }

  async cancel(dc: DialogContext): Promise<void> {
    const talk = this.talkOf(dc);
    if (talk.state.stage === 'cancelling' || talk.state.trail.length < answersWorthKeeping) {
      await this.end(dc, talk);
      return;
    }
    await this.askWhetherToCancel(talk);
  }

  async restart(dc: DialogContext): Promise<void> {
    const talk = this.talkOf(dc);
    Object.assign(talk.state, newFormState(turnOf(dc.context).now, talk.state.setAside));
    talk.lead(formText.startedOver);
    await this.advance(dc, talk);
  }

  /** The values so far, by label, as the user sees them. */
  async shownValues(context: TurnContext, state: FormState): Promise<Record<string, string>> {
    const talk = this.talk(context, state);
    const shown: Record<string, string> = {};
    for (const slot of this.form.slots) {
      if (hasValue(state.values, slot.name)) {
        shown[talk.say(slot.label)] = await slot.show(state.values[slot.name], talk.turnFor(slot));
      }
    }
    return shown;
  }

  private talkOf(dc: DialogContext): Talk {
    return this.talk(dc.context, stateOf(dc));
  }

  private talk(context: TurnContext, state: FormState): Talk {
    return createTalk(this.form, context, state);
  }

  private slotNamed(name: string | undefined): Slot {
    const found = this.form.slots.find((slot) => slot.name === name);
    if (!found) throw new Error(`the form ${this.form.id} has no slot ${name}`);
    return found;
  }

  private async takeOption(dc: DialogContext, talk: Talk, value: unknown): Promise<DialogTurnResult> {
    const { asked } = talk.state;
    talk.state.options = [];
    if (asked) await talk.take([{ slot: asked, reading: { kind: 'value', value, sure: true } }]);
    return this.advance(dc, talk);
  }

  private async takeReadings(dc: DialogContext, talk: Talk, readings: readonly SlotValue[]): Promise<DialogTurnResult> {
    const bad = readings.find(({ reading }) => reading.kind === 'bad');
    if (bad?.reading.kind === 'bad' && readings.length === 1) {
      talk.state.failures += 1;
      talk.lead(bad.reading.problem);
      return talk.state.stage === 'confirming' ? this.askOpen(talk) : this.askFor(talk, this.slotNamed(bad.slot));
    }
    await talk.take(readings);
    return this.advance(dc, talk);
  }

  /** A yes or no to the question of a stage. */
  private async settle(dc: DialogContext, talk: Talk, yes: boolean): Promise<DialogTurnResult> {
    switch (talk.state.stage) {
      case 'cancelling':
        if (yes) return this.end(dc, talk);
        talk.lead(formText.kept);
        return this.advance(dc, talk);
      case 'resuming':
        if (!yes) return this.end(dc, talk);
        talk.lead(formText.kept);
        return this.advance(dc, talk);
      case 'confirming':
        return yes ? this.finish(dc, talk) : this.askWhatToChange(talk, false);
      default:
        return this.failToRead(talk);
    }
  }

  /** Drops what no longer fits, then asks for what is missing, confirms or finishes. */
  private async advance(dc: DialogContext, talk: Talk): Promise<DialogTurnResult> {
    const { state } = talk;
    if (state.options.length > 0) return this.askWhich(talk);
    await talk.dropWhatNoLongerFits();
    for (const slot of this.form.slots) {
      if ((await talk.isMissing(slot)) && !(await talk.takeKnown(slot))) return this.askFor(talk, slot);
    }
    return this.form.confirms ? this.askToConfirm(talk) : this.finish(dc, talk);
  }

  private async askFor(talk: Talk, slot: Slot, phrase?: Phrase): Promise<DialogTurnResult> {
    const { state } = talk;
    state.stage = 'asking';
    state.asked = slot.name;
    const ask = await slot.ask(talk.turnFor(slot));
    const skip = slot.optional ? talk.words('skip') : [];
    return this.put(talk, { ...ask, buttons: [...(ask.buttons ?? []), ...skip] }, phrase);
  }

  private async askToConfirm(talk: Talk, phrase?: Phrase): Promise<DialogTurnResult> {
    talk.state.stage = 'confirming';
    const facts = await this.summary(talk);
    const title = talk.say(this.form.summaryTitle);
    const values = ['confirm', 'change', 'cancel'] as const;
    const cards = (ask: string) => [
      adaptiveCard({ title, facts, buttons: values.map((value) => ({ title: talk.say(buttons[value]), ask, value })) }),
    ];
    return this.put(talk, { text: talk.say(formText.isThisRight), cards }, phrase);
  }

  private async summary(talk: Talk) {
    const facts = [];
    for (const slot of this.form.slots) {
      const value = talk.state.values[slot.name];
      if (value === undefined || slot.narrows) continue;
      facts.push({ title: talk.say(slot.label), value: await slot.show(value, talk.turnFor(slot)) });
    }
    return facts;
  }

  private async askWhatToChange(talk: Talk, notFound: boolean, phrase?: Phrase): Promise<DialogTurnResult> {
    talk.state.stage = 'changing';
    const labels = this.form.slots
      .filter((slot) => !slot.narrows && hasValue(talk.state.values, slot.name))
      .map((slot) => talk.say(slot.label));
    const text = notFound ? formText.slotToChange(labels.join(talk.say(formText.comma))) : formText.whatToChange;
    return this.put(talk, { text: talk.say(text), buttons: labels }, phrase);
  }

  private askWhich(talk: Talk, phrase?: Phrase): Promise<DialogTurnResult> {
    talk.state.stage = 'choosing';
    const labels = talk.state.options.map((option) => option.label);
    return this.put(talk, { text: talk.say(formText.which), buttons: labels }, phrase);
  }

  private askWhetherToCancel(talk: Talk, phrase?: Phrase): Promise<DialogTurnResult> {
    talk.state.stage = 'cancelling';
    const text = talk.say(formText.reallyCancel(this.form.title));
    return this.put(talk, { text, buttons: talk.words('drop', 'keep') }, phrase);
  }

  private offerToResume(talk: Talk, phrase?: Phrase): Promise<DialogTurnResult> {
    talk.state.stage = 'resuming';
    const text = talk.say(formText.resume(this.form.title));
    return this.put(talk, { text, buttons: talk.words('goOn', 'startOver', 'cancel') }, phrase);
  }

  private async put(talk: Talk, ask: Ask, phrase: Phrase | undefined): Promise<DialogTurnResult> {
    const help = talk.state.failures > 2 ? talk.words('person') : [];
    await talk.ask({ ...ask, buttons: [...(ask.buttons ?? []), ...help] }, phrase);
    return Dialog.EndOfTurn;
  }

  /** Asks the open question again; `phrase` puts it into other words. */
  private async askOpen(talk: Talk, phrase?: Phrase): Promise<DialogTurnResult> {
    switch (talk.state.stage) {
      case 'asking':
        return this.askFor(talk, this.slotNamed(talk.state.asked), phrase);
      case 'choosing':
        return this.askWhich(talk, phrase);
      case 'confirming':
        return this.askToConfirm(talk, phrase);
      case 'changing':
        return this.askWhatToChange(talk, false, phrase);
      case 'cancelling':
        return this.askWhetherToCancel(talk, phrase);
      case 'resuming':
        return this.offerToResume(talk, phrase);
    }
  }

  /** First examples, then other words and buttons, then a person; never the same sentence twice in a row. */
  private async failToRead(talk: Talk): Promise<DialogTurnResult> {
    const { state } = talk;
    state.failures += 1;
    if (state.failures === 1) {
      const asked = state.stage === 'asking' ? this.slotNamed(state.asked) : undefined;
      if (asked) return this.giveExamples(talk, asked);
      return this.askOpen(talk, () => formText.unread(talk.say(formText.useTheButtons)));
    }
    return this.askOpen(talk, state.failures % 2 === 0 ? formText.unreadAgain : formText.offerPerson);
  }

  /** The question stays open as it is, its cards with it. */
  private async giveExamples(talk: Talk, slot: Slot): Promise<DialogTurnResult> {
    const { buttons: offered } = await slot.ask(talk.turnFor(slot));
    talk.state.at = talk.now;
    await talk.tell({ text: talk.say(formText.unread(talk.say(slot.examples))), buttons: offered });
    return Dialog.EndOfTurn;
  }

  private async finish(dc: DialogContext, talk: Talk): Promise<DialogTurnResult> {
    const end = await this.form.finish(talk.turnFor());
    if (end.kind === 'reopen') {
      for (const name of end.slots) dropValue(talk.state, name);
      talk.lead(end.text);
      return this.advance(dc, talk);
    }
    await talk.tell(end);
    return dc.endDialog();
  }

  private async end(dc: DialogContext, talk: Talk): Promise<DialogTurnResult> {
    await talk.tell({ text: talk.say(formText.cancelled(this.form.title)) });
    return dc.endDialog();
  }
}
