import { givesWay } from '../dialogs/form/inPassing.ts';
import { buttonsOf, isLastSaid, sendReply } from '../dialogs/form/reply.ts';
import { FormDialog } from '../dialogs/registry.ts';
import { readPlainYesNo } from '../src/language/replies/plainYesNo.ts';
import { isQuestion } from '../src/language/replies/questions.ts';
import { readReferences } from '../src/language/replies/references.ts';
import { attachMessage } from '../src/model/message.ts';
import { answerOfForm, answerQuestion, chosenAnswer, dontKnow } from './answering.ts';
import { botText, startButtons } from './botText.ts';
import { byNumber, isFigureAlone } from './byNumber.ts';
import { desk } from './desk.ts';
import type { Hearing, Listener } from './hearing.ts';
import { interruption } from './interruptions.ts';
import { findCourtesy, isOnlyPictures } from './smallTalk.ts';

/** Who may speak, in order: the first that takes the message has the turn. */
export const precedence: readonly (readonly [string, Listener])[] = [
  ['desk', desk],
  ['old-card', oldCard],
  ['not-text', notText],
  ['interruption', interruption],
  ['chosen-answer', chosenAnswer],
  ['meant', meantInForm],
  ['dialog', activeDialog],
  ['number', numberedButton],
  ['question', questionInDialog],
  ['trigger', dialogTrigger],
  ['just-put', justPut],
  ['small-talk', smallTalk],
  ['dialog', activeDialogAtLast],
  ['answer', answerQuestion],
  ['dont-know', dontKnow],
];

/** Gives a message to the first that takes it. */
export async function route(hearing: Hearing): Promise<void> {
  for (const [name, listener] of precedence) {
    if (await listener(hearing)) {
      hearing.turn.route(hearing.form && name === 'dialog' ? `dialog:${hearing.form.id}` : name);
      return;
    }
  }
}

/** A button of something that is over. One of a form in progress is answered by the form. */
async function oldCard({ context, message, form }: Hearing): Promise<boolean> {
  if (!message.press || form) return false;
  await sendReply(context, message, { text: botText.oldCard[message.locale] });
  return true;
}

/** Pictures, files and the like, other than the files that a form takes; what is said with them is heard all the same. */
async function notText({ context, message, dialogs, form, dc }: Hearing): Promise<boolean> {
  const { text, files, press, locale } = message;
  if (press || (text && files.length === 0)) return false;
  if (files.length > 0 && form?.takesFiles(dc)) return false;
  // What is begun by these words speaks of the file itself.
  const begun = text ? dialogs.find((dialog) => dialog.opens(message)) : undefined;
  if (begun instanceof FormDialog && begun.form.slots.some((slot) => slot.takesFiles)) return false;
  const buttons = form || text ? [] : [botText.applyButton[locale]];
  const told = text ? botText.filesUnread : botText.notText;
  await sendReply(context, message, { text: told[locale], buttons });
  if (text) return false;
  if (form) await dc.repromptDialog();
  return true;
}

/** "2" is the second of the buttons shown last, unless the form has read it as something else. */
async function numberedButton(hearing: Hearing): Promise<boolean> {
  const { context, message, turn } = hearing;
  const isFigure = !message.press && isFigureAlone(message.text);
  const words = isFigure ? byNumber(message.text, buttonsOf(turn)) : undefined;
  if (words === undefined || byNumber(words, buttonsOf(turn)) !== undefined || !(await isLastSaid(turn))) return false;
  const pressed = { ...message, text: words };
  attachMessage(context, pressed);
  await route({ ...hearing, message: pressed });
  return true;
}

/** The form takes what it is sure of. */
async function activeDialog({ dc, form }: Hearing): Promise<boolean> {
  if (!form) return false;
  const understood = await form.understand(dc);
  if (!understood.sure || understood.kind === 'unread') return false;
  await dc.continueDialog();
  return true;
}

/** A question in the middle of a form is answered, by the form itself or from the knowledge, and the form goes on where it was. */
async function questionInDialog(hearing: Hearing): Promise<boolean> {
  const { context, form, message, dc } = hearing;
  if (!form || message.press || !isQuestion(message.text) || findCourtesy(message.text)) return false;
  const told = await form.answerTo(dc);
  if (told !== undefined) await sendReply(context, message, { text: told });
  else if (!(await answerOfForm(hearing)) && !(await answerQuestion(hearing))) return false;
  await dc.repromptDialog();
  return true;
}

/** A message that asks for a dialog begins it; one in progress is set aside until it ends. */
async function dialogTrigger({ dc, dialogs, message, form }: Hearing): Promise<boolean> {
  const wanted = message.press ? undefined : dialogs.find((dialog) => dialog.opens(message));
  if (!wanted || wanted.id === form?.id) return false;
  if (form?.form.lookingAround && wanted instanceof FormDialog) await dc.endDialog(givesWay);
  // What was looked around for goes on with what was found.
  if (dc.activeDialog?.id === wanted.id) await dc.continueDialog();
  else await dc.beginDialog(wanted.id, { fromMessage: true });
  return true;
}

/** In the light of what a form shows a message may stand for words that begin something else: "apply for the second". */
async function meantInForm(hearing: Hearing): Promise<boolean> {
  const { context, dc, form, message } = hearing;
  const words = message.press ? undefined : await form?.meaningOf(dc);
  if (words === undefined || words === message.text) return false;
  const said = { ...message, text: words };
  attachMessage(context, said);
  await route({ ...hearing, message: said });
  return true;
}

/**
 * A plain yes or no, where something such as a seat or a match was put to the person. Right after that was told it stands
 * for the words of its button; where several were put at once, or something else was said since, it is asked what is meant.
 */
async function justPut(hearing: Hearing): Promise<boolean> {
  const { context, dialogs, form, message, turn } = hearing;
  const answer = form || message.press ? undefined : readPlainYesNo(message.text);
  if (!answer) return false;
  const waiting = (await Promise.all(dialogs.map((dialog) => dialog.awaiting?.(turn) ?? []))).flat();
  if (waiting.length === 0) return false;
  const [last] = await turn.transcript(2);
  const named = last?.from === 'assistant' ? readReferences(last.text) : [];
  const [put, ...others] = waiting.filter(({ reference }) => named.includes(reference));
  if (!put) {
    const buttons = waiting.flatMap(({ reference, yes, no }) => [yes(reference), no(reference)]);
    const told = botText.whatIsAnswered(waiting.map(({ reference }) => reference));
    await sendReply(context, message, {
      text: told[message.locale],
      buttons: buttons.map((button) => button[message.locale].trim()),
    });
    return true;
  }
  const words = put[answer](others.length === 0 ? put.reference : '')[message.locale].trim();
  const said = { ...message, text: words };
  attachMessage(context, said);
  await route({ ...hearing, message: said });
  return true;
}

/** What nobody else wanted is the form's, sure or not; a question that nobody could answer is not held against it. */
async function activeDialogAtLast(hearing: Hearing): Promise<boolean> {
  const { dc, form, message } = hearing;
  if (!form) return false;
  if (isQuestion(message.text) && (await form.understand(dc)).kind === 'unread') {
    await dontKnow(hearing);
    await dc.repromptDialog();
  } else {
    await dc.continueDialog();
  }
  return true;
}

async function smallTalk({ context, message, form, dc }: Hearing): Promise<boolean> {
  const answer = form ? undefined : readPlainYesNo(message.text);
  const reply =
    findCourtesy(message.text) ??
    (answer && botText.nothingToConfirm) ??
    (isOnlyPictures(message.text) ? botText.onlyPictures : undefined);
  if (!reply) return false;
  const buttons = form ? [] : startButtons.map((button) => button[message.locale]);
  await sendReply(context, message, { text: reply[message.locale], buttons });
  if (form) await dc.repromptDialog();
  return true;
}
