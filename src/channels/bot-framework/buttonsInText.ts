import type { Activity } from 'botbuilder';

/** As many buttons as Teams shows under a message; it leaves out the others without a word. */
const shownByTeams = 6;

/** The activity as Teams is sent it: where there are more buttons than it shows, their words stand in the text too. */
export function withButtonsInText(activity: Partial<Activity>, channelId: string | undefined): Partial<Activity> {
  const actions = activity.suggestedActions?.actions ?? [];
  if (channelId !== 'msteams' || actions.length <= shownByTeams) return activity;
  const listed = actions.map(({ title }) => `- ${title}`).join('\n');
  return { ...activity, text: `${activity.text ?? ''}\n\n${listed}` };
}
