import { sendReply } from '../dialogs/form/reply.ts';
import type { FormDialog } from '../dialogs/registry.ts';
import { type Command, readCommand } from '../src/language/replies/commands.ts';
import { attachMessage } from '../src/model/message.ts';
import type { Locale } from '../src/model/text.ts';
import { botText, startButtons } from './botText.ts';
import type { Hearing } from './hearing.ts';

/** The commands that work at any moment. Only a message that is a command counts as one. */
export async function interruption(hearing: Hearing): Promise<boolean> {
  const { message, dc, form } = hearing;
  const said = message.press && message.press.value !== 'cancel' ? undefined : readCommand(message.text);
  const command: Command | undefined = said ?? (form?.isGivenUp(message) ? { command: 'cancel' } : undefined);
  if (!command || (message.press && (await form?.understand(dc))?.kind === 'stale')) return false;
  switch (command.command) {
    case 'help':
      await offerStart(hearing, botText.help[message.locale]);
      if (form) await dc.repromptDialog();
      return true;
    case 'person':
      // 客服 may be the role that a firm looks for.
      if (await form?.isAnswered(dc, 'surely')) return false;
      if (form?.id === 'staff-handoff') await form.repeat(dc);
      else await dc.beginDialog('staff-handoff', { fromMessage: true });
      return true;
    case 'language':
      // "English" may be the language that the event is to be in.
      if (await form?.isAnswered(dc)) return false;
      await chooseLanguage(hearing, command.locale);
      return true;
    default:
      return form ? steer(hearing, form, command) : nothingToSteer(hearing);
  }
}

/** Keeps the reader's choice and goes on in that language. */
export async function chooseLanguage(hearing: Hearing, locale: Locale): Promise<void> {
  const { context, turn, person, message, dc, form } = hearing;
  await turn.records.people.save({ ...person, chosenLocale: locale });
  attachMessage(context, { ...message, locale });
  await sendReply(context, { locale }, { text: botText.languageChosen[locale] });
  if (form) await form.ask(dc);
}

async function steer({ dc }: Hearing, form: FormDialog, command: Command): Promise<boolean> {
  const leaves = command.command === 'cancel' || command.command === 'restart';
  if (!leaves && (await form.understand(dc)).kind === 'expired') {
    await dc.continueDialog();
    return true;
  }
  switch (command.command) {
    case 'back':
      await form.back(dc);
      return true;
    case 'repeat':
      await form.repeat(dc);
      return true;
    case 'skip':
      await form.skip(dc);
      return true;
    case 'cancel':
      await form.cancel(dc);
      return true;
    case 'restart':
      await form.restart(dc);
      return true;
    case 'change':
      await form.change(dc, command.what ?? '');
      return true;
    default:
      return false;
  }
}

/** Steering words with nothing in progress; those that also name a task are left to it. */
async function nothingToSteer(hearing: Hearing): Promise<boolean> {
  if (hearing.dialogs.some((dialog) => dialog.opens(hearing.message))) return false;
  await offerStart(hearing, botText.nothingToGoBackTo[hearing.message.locale]);
  return true;
}

async function offerStart({ context, message, form }: Hearing, text: string): Promise<void> {
  const buttons = form ? [] : startButtons.map((button) => button[message.locale]);
  await sendReply(context, message, { text, buttons });
}
