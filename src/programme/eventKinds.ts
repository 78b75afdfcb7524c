import { type EventKind, sessionTopics, type ThemeId } from '../model/programme.ts';

/** The theme under which the annual training is held. */
const trainingTheme = 'annual-training';

/** What an event of the theme is unless staff say otherwise; the theme of an information session is its topic. */
export function kindOfTheme(theme: ThemeId): EventKind {
  if ((sessionTopics as readonly string[]).includes(theme)) return 'information-session';
  return theme === trainingTheme ? 'training' : 'event';
}
