import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { AppError } from '../../model/appError.ts';

const text = z.string();
const name = z.string().min(1).max(2_000);
const account = z.looseObject({ id: name });
const accounts = z.array(account);
const objects = z.array(z.looseObject({}));
const moment = z.coerce.date().optional().catch(undefined);

/** What the bot and the turns stand on; the other members pass as they are. Source: the Bot Framework's Activity schema. */
const activity = z.looseObject({
  type: name,
  id: text.optional(),
  channelId: name.regex(/^[^:]+$/, 'must not hold a colon'),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: account,
  from: account,
  recipient: account.optional(),
  text: text.optional(),
  locale: text.optional(),
  name: text.optional(),
  replyToId: text.optional(),
  deliveryMode: text.optional(),
  timestamp: moment,
  localTimestamp: moment,
  expiration: moment,
  channelData: z.looseObject({}).optional(),
  entities: z.array(z.looseObject({ type: text })).optional(),
  attachments: objects.optional(),
  membersAdded: accounts.optional(),
  membersRemoved: accounts.optional(),
  reactionsAdded: objects.optional(),
  reactionsRemoved: objects.optional(),
});

/** Checks what was posted. Throws AppError `activity.malformed`, which names members and quotes nothing. */
export function readInbound(body: unknown, bot: { id: string; name: string }): Activity {
  const read = activity.safeParse(withoutNulls(body));
  if (!read.success) {
    const problems = read.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`);
    throw new AppError('activity.malformed', 'refused', `Not an activity: ${problems.join('; ')}.`);
  }
  // Checked as far as we use it; the SDK's type wants members that channels leave out.
  return { recipient: { ...bot, role: 'bot' }, ...read.data } as unknown as Activity;
}

/** Some channels send null for what is absent. */
function withoutNulls(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}
