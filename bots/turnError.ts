import type { TurnContext } from 'botbuilder';
import { sendReply } from '../dialogs/form/reply.ts';
import { detectLocale } from '../src/language/locale.ts';
import { findLocale } from '../src/model/text.ts';
import { botText, personButton } from './botText.ts';

/** What the user is told after a defect. The turn was rolled back, so this stands on the activity alone. */
export async function apologise(context: TurnContext, reference: string): Promise<void> {
  const { activity } = context;
  if (activity.type !== 'message') return;
  const locale = detectLocale(activity.text ?? '') ?? findLocale(activity.locale) ?? 'zh';
  await sendReply(context, { locale }, { text: botText.apology(reference)[locale], buttons: [personButton[locale]] });
}
