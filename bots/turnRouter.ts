import { buttonsOf, isLastSaid, sendReply } from '../dialogs/form/reply.ts';
import { readPlainYesNo } from '../src/language/replies/plainYesNo.ts';
import { isQuestion } from '../src/language/replies/questions.ts';
import { readReferences } from '../src/language/replies/references.ts';
import { attachMessage } from '../src/model/message.ts';
import { answerQuestion, chosenAnswer, dontKnow } from './answering.ts';
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
  ['dialog', activeDialog],
  ['number', numberedButton],
  ['question', questionInDialog],
  ['trigger', dialogTrigger],
  ['kept-seat', keptSeat],
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

/** Pictures, files and the like. */
async function notText({ context, message, form, dc }: Hearing): Promise<boolean> {
  if (message.text || message.press) return false;
  await sendReply(context, message, { text: botText.notText[message.locale] });
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
  if (!form || message.press || !isQuestion(message.text)) return false;
  const told = await form.answerTo(dc);
  if (told !== undefined) await sendReply(context, message, { text: told });
  else if (!(await answerQuestion(hearing))) return false;
  await dc.repromptDialog();
  return true;
}

/** A message that asks for a dialog begins it; one in progress is set aside until it ends. */
async function dialogTrigger({ dc, dialogs, message, form }: Hearing): Promise<boolean> {
  const wanted = message.press ? undefined : dialogs.find((dialog) => dialog.opens(message));
  if (!wanted || wanted.id === form?.id) return false;
  await dc.beginDialog(wanted.id, { fromMessage: true });
  return true;
}

/** A plain yes or no right after a seat was offered answers the offer. */
async function keptSeat({ dc, form, message, turn }: Hearing): Promise<boolean> {
  if (form || !readPlainYesNo(message.text)) return false;
  const offered = (await turn.records.bookings.listOf(turn.personId)).filter(({ status }) => status === 'offered');
  if (offered.length === 0) return false;
  const [last] = await turn.transcript(2);
  const named = last?.from === 'assistant' ? readReferences(last.text) : [];
  if (!offered.some(({ reference }) => named.includes(reference))) return false;
  await dc.beginDialog('seat-offer');
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
