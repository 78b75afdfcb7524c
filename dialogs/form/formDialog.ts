import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogInstance, DialogReason, DialogTurnResult } from 'botbuilder-dialogs';
// Not from the package's index, which loads every recogniser and prompt that it has.
import { Dialog } from 'botbuilder-dialogs/lib/dialog.js';
import { type Message, messageOf } from '../../src/model/message.ts';
import { type Turn, turnOf } from '../../src/model/turn.ts';
import { createAsking } from './asking.ts';
import {
  answersWorthKeeping,
  dropValue,
  type FormState,
  forgetUnknown,
  hasValue,
  newFormState,
  silenceLimit,
} from './formState.ts';
import { formText } from './formText.ts';
import { givesWay, inPassing } from './inPassing.ts';
import type { Put } from './opens.ts';
import type { Form } from './slot.ts';
import { createTalk, type Talk } from './talk.ts';
import { findSlot, givesUp, type SlotValue, spot, type Understanding, understand } from './understand.ts';

/** What a form may be begun with. */
export interface FormOptions {
  /** Looks for values in the message that opened it. */
  readonly fromMessage: boolean;
}

/** "Why do you ask?", of the open question. */
const asksWhy =
  /^(?:请问)?(?:你们?|您)?(?:为什么|为啥|为何|干嘛|凭什么)(?:一定|非)?(?:要|需要|得|必须)?(?:问|填|知道|提供|了解|说)(?:我们?)?(?:这个|这些|这项|这么多|那么多)?(?:我们?的[\u4e00-\u9fff]{2,6})?[呢啊吗?？。!！]*$|^(?:你们?)?(?:问|要|填)(?:这个|这些)(?:干嘛|干什么|做什么|有什么用)[呢啊?？。!！]*$|^why (?:do|are|would) (?:you|u) (?:need|ask|want|asking)(?: me)?(?: to know)?(?: for)?(?: this| that| it| (?:my|our) [a-z][a-z -]{1,24})?[?.!\s]*$|^why is (?:this|that|it) (?:needed|necessary|required)[?.!\s]*$|^what do you need (?:this|that|it) for[?.!\s]*$/i;

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

  async awaiting(turn: Turn): Promise<readonly Put[]> {
    return (await this.form.awaiting?.(turn)) ?? [];
  }

  /** Whether a message gives up this form by its name: "cancel the registration". */
  isGivenUp(message: Message): boolean {
    return givesUp(this.form, message.text);
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
      return dc.endDialog(inPassing);
    }
    if (options?.fromMessage) await talk.take(await spot(this.form.slots, messageOf(dc.context), talk.turnFor));
    return this.advance(dc, talk);
  }

  /** What this turn's message means here; changes nothing. */
  async understand(dc: DialogContext): Promise<Understanding> {
    const talk = this.talkOf(dc);
    const heard = { form: this.form, state: talk.state, message: messageOf(dc.context), turnFor: talk.turnFor };
    return understand(heard, turnOf(dc.context).now);
  }

  /** What is to be said to a question about what is being chosen here; undefined where this form does not know. */
  async answerTo(dc: DialogContext): Promise<string | undefined> {
    const talk = this.talkOf(dc);
    const asked = this.form.slots.find(({ name }) => name === talk.state.asked);
    if (asked && asksWhy.test(talk.message.text.trim())) {
      return talk.say(formText.why(this.form.title, asked.optional !== undefined));
    }
    return this.form.tells?.(talk.message, talk.turnFor(asked));
  }

  /** The words that this turn's message stands for, by which something else is begun. */
  async meaningOf(dc: DialogContext): Promise<string | undefined> {
    const talk = this.talkOf(dc);
    const asked = this.form.slots.find(({ name }) => name === talk.state.asked);
    return this.form.means?.(talk.message, talk.turnFor(asked));
  }

  /** Whether it was left by silence. */
  isLeft(dc: DialogContext): boolean {
    return this.form.lookingAround === true && turnOf(dc.context).now - stateOf(dc).at > silenceLimit;
  }

  /** Whether this turn's message is an answer to the very question that is open; `surely`: and nothing else. */
  async isAnswered(dc: DialogContext, surely?: 'surely'): Promise<boolean> {
    const { stage, asked } = stateOf(dc);
    const understood = await this.understand(dc);
    return (
      stage === 'asking' &&
      understood.kind === 'readings' &&
      (understood.sure || surely === undefined) &&
      understood.readings.some(({ slot }) => slot === asked)
    );
  }

  /** Whether a file may be meant for this form as it stands. */
  takesFiles(dc: DialogContext): boolean {
    return this.talkOf(dc)
      .slots()
      .some((slot) => slot.takesFiles);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const talk = this.talkOf(dc);
    const { asking } = talk;
    const understood = await this.understand(dc);
    switch (understood.kind) {
      case 'expired':
        // What was said is not lost if the user goes on.
        await talk.take(understood.readings);
        await asking.whetherToResume();
        return Dialog.EndOfTurn;
      case 'stale':
        talk.lead(formText.oldCard);
        await asking.open();
        return Dialog.EndOfTurn;
      case 'unread':
        await asking.afterUnread();
        return Dialog.EndOfTurn;
      case 'option':
        return this.takeOption(dc, talk, understood.value);
      case 'slot':
        await asking.forSlot(asking.slotNamed(understood.slot));
        return Dialog.EndOfTurn;
      case 'readings':
        return this.takeReadings(dc, talk, understood.readings);
      case 'yes':
      case 'no':
        return this.settle(dc, talk, understood.kind === 'yes');
    }
  }

  /** Another task has ended; this one is offered again, or goes on at once where that one asked nothing. */
  override async resumeDialog(dc: DialogContext, _reason: DialogReason, result?: unknown): Promise<DialogTurnResult> {
    const { asking } = this.talkOf(dc);
    if (result === givesWay) return Dialog.EndOfTurn;
    if (this.form.lookingAround && result !== inPassing) return dc.endDialog();
    if (result === inPassing) await asking.goBack();
    else await asking.whetherToResume();
    return Dialog.EndOfTurn;
  }

  /** A question was answered in between; this goes on where it was and says so. */
  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const { asking, state, now } = this.talk(context, instance.state as FormState);
    if (now - state.at > silenceLimit) await asking.whetherToResume();
    else await asking.goBack();
  }

  /** Puts the open question, in the language of this turn. */
  async ask(dc: DialogContext): Promise<void> {
    await this.talkOf(dc).asking.open();
  }

  async repeat(dc: DialogContext): Promise<void> {
    await this.talkOf(dc).asking.open((_brief, inFull) => formText.again(inFull));
  }

  /** Takes back the last answer and asks for it again; leaves a question that need not be answered. */
  async back(dc: DialogContext): Promise<void> {
    const talk = this.steered(dc);
    const { state, asking } = talk;
    const asked = state.stage === 'asking' ? asking.slotNamed(state.asked) : undefined;
    const aside = state.stage !== 'confirming' && !(asked && (await talk.isMissing(asked)));
    if (aside) {
      state.options = [];
      await this.advance(dc, talk);
      return;
    }
    const last = state.trail.findLast((name) => talk.slots().some((slot) => slot.name === name));
    if (last === undefined) {
      talk.lead(formText.nothingBefore);
      await asking.open();
      return;
    }
    dropValue(state, last);
    await asking.forSlot(asking.slotNamed(last));
  }

  async skip(dc: DialogContext): Promise<void> {
    const talk = this.steered(dc);
    const { state, asking } = talk;
    const asked = state.stage === 'asking' ? asking.slotNamed(state.asked) : undefined;
    if (!asked?.optional) {
      if (asked) talk.lead(formText.cannotSkip(asked.label));
      await asking.open();
      return;
    }
    talk.leave(asked);
    await this.advance(dc, talk);
  }

  /** `what` is what the user wants to change, in their words; it may hold the new value. */
  async change(dc: DialogContext, what: string): Promise<void> {
    const talk = this.steered(dc);
    const found = what ? await spot(this.form.slots, { ...messageOf(dc.context), text: what }, talk.turnFor) : [];
    if (found.length > 0) {
      await this.takeReadings(dc, talk, found);
      return;
    }
    const named = what ? findSlot(talk.slots(), what) : undefined;
    if (named) await talk.asking.forSlot(talk.asking.slotNamed(named));
    else await talk.asking.whatToChange(what !== '');
  }

  async cancel(dc: DialogContext): Promise<void> {
    const talk = this.steered(dc);
    const { stage, values } = talk.state;
    if (stage === 'confirming' && this.form.decision) {
      // "Cancel" to "cancel this registration?" may mean either.
      await talk.asking.open(() => formText.useTheButtons(this.form.decision?.yes));
    } else if (stage === 'cancelling' || Object.keys(values).length < answersWorthKeeping) {
      await this.end(dc, talk);
    } else {
      await talk.asking.whetherToCancel();
    }
  }

  async restart(dc: DialogContext): Promise<void> {
    const talk = this.talkOf(dc);
    const { setAside, asks, lastText } = talk.state;
    // Keys of askings are never given twice, so that older cards stay old.
    Object.assign(talk.state, newFormState(turnOf(dc.context).now, setAside), { asks, lastText });
    talk.lead(formText.startedOver);
    await this.advance(dc, talk);
  }

  /** The values so far, by label, as the user sees them. */
  async shownValues(context: TurnContext, state: FormState): Promise<Record<string, string>> {
    const talk = this.talk(context, state);
    const shown: Record<string, string> = {};
    for (const slot of talk.slots()) {
      if (hasValue(state.values, slot.name)) {
        shown[talk.say(slot.label)] = await slot.show(state.values[slot.name], talk.turnFor(slot));
      }
    }
    return shown;
  }

  private talkOf(dc: DialogContext) {
    return this.talk(dc.context, stateOf(dc));
  }

  /** A command was understood: whatever could not be read before it is forgotten. */
  private steered(dc: DialogContext) {
    stateOf(dc).failures = 0;
    return this.talkOf(dc);
  }

  private talk(context: TurnContext, state: FormState) {
    forgetUnknown(
      state,
      this.form.slots.map(({ name }) => name),
    );
    const talk = createTalk(this.form, context, state);
    return { ...talk, asking: createAsking(this.form, talk) };
  }

  private async takeOption(dc: DialogContext, talk: FormTalk, value: unknown): Promise<DialogTurnResult> {
    const { asked } = talk.state;
    if (asked) await talk.take([{ slot: asked, reading: { kind: 'value', value, sure: true } }]);
    return this.advance(dc, talk);
  }

  private async takeReadings(
    dc: DialogContext,
    talk: FormTalk,
    readings: readonly SlotValue[],
  ): Promise<DialogTurnResult> {
    const [only, ...others] = readings;
    if (only?.reading.kind === 'stop') {
      if (only.reading.told !== undefined) {
        await talk.tell({ text: only.reading.told });
        return dc.endDialog();
      }
      await this.cancel(dc);
      return Dialog.EndOfTurn;
    }
    // A file that comes before its time is no reason to ask for it out of turn.
    const isUnasked = only !== undefined && messageOf(dc.context).files.length > 0 && only.slot !== talk.state.asked;
    if (only?.reading.kind === 'bad' && others.length === 0 && !isUnasked) {
      await talk.asking.afterBad(talk.asking.slotNamed(only.slot), only.reading.problem);
      return Dialog.EndOfTurn;
    }
    await talk.take(readings);
    return this.advance(dc, talk);
  }

  /** A yes or no to the question of a stage. */
  private async settle(dc: DialogContext, talk: FormTalk, yes: boolean): Promise<DialogTurnResult> {
    const { stage } = talk.state;
    if (stage === 'confirming' && yes) return this.finish(dc, talk);
    if (stage === 'confirming' && this.form.decision) return this.end(dc, talk);
    if (stage === 'confirming') {
      await talk.asking.whatToChange(false);
    } else if (stage === 'resuming' && !yes) {
      await this.cancel(dc);
    } else if (stage === 'cancelling' && yes) {
      return this.end(dc, talk);
    } else {
      talk.lead(formText.kept);
      return this.advance(dc, talk);
    }
    return Dialog.EndOfTurn;
  }

  /** Drops what no longer fits, then asks for what is missing, confirms or finishes. */
  private async advance(dc: DialogContext, talk: FormTalk): Promise<DialogTurnResult> {
    const { asking, state } = talk;
    if (state.options.length > 0) {
      await asking.which();
      return Dialog.EndOfTurn;
    }
    await talk.dropWhatNoLongerFits();
    for (const slot of this.form.slots) {
      if (slot.name === this.form.interlude?.before) await this.tellInterlude(talk);
      if (!talk.applies(slot)) continue;
      if ((await talk.isMissing(slot)) && !(await talk.takeKnown(slot))) {
        await asking.forSlot(slot);
        return Dialog.EndOfTurn;
      }
    }
    if (!this.form.confirms) return this.finish(dc, talk);
    await asking.toConfirm();
    return Dialog.EndOfTurn;
  }

  /** Once, and again when what it rests on has changed. */
  private async tellInterlude({ state, turnFor, tell }: FormTalk): Promise<void> {
    const { interlude } = this.form;
    const rests = interlude?.rests(turnFor());
    if (!interlude || rests === state.told) return;
    const reply = await interlude.tell(turnFor(), state.told);
    state.told = rests;
    await tell(reply);
  }

  private async finish(dc: DialogContext, talk: FormTalk): Promise<DialogTurnResult> {
    const end = await this.form.finish(talk.turnFor());
    if (end.kind === 'reopen') {
      for (const name of end.slots) dropValue(talk.state, name);
      talk.lead(end.text);
      return this.advance(dc, talk);
    }
    await talk.tell(end);
    return dc.endDialog(this.form.lookingAround ? inPassing : undefined);
  }

  private async end(dc: DialogContext, talk: Talk): Promise<DialogTurnResult> {
    await talk.tell({ text: talk.say(this.form.stopped) });
    return dc.endDialog();
  }
}

type FormTalk = ReturnType<FormDialog['talk']>;
