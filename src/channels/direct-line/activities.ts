import { z } from 'zod';
import { AppError } from '../../model/appError.ts';
import type { StoredActivity } from '../../model/conversations.ts';

/** Characters of a message; a page of A4 holds about 3,000. */
export const textLimit = 8_000;
/** Characters of JSON in `value` and in `channelData`. */
const dataLimit = 32_000;

/** What a person's client may send. The others of the Bot Framework are said by channels and bots, never by a client. */
const acceptedTypes = ['message', 'typing', 'event', 'messageReaction', 'endOfConversation'] as const;

const noControls = /^[^\p{Cc}]*$/u;
const name = z.string().max(200).regex(noControls, 'must not hold control characters');
const tag = z.string().max(35).regex(noControls, 'must not hold control characters');
const isSmall = (value: unknown) => JSON.stringify(value ?? null).length <= dataLimit;
const data = z.unknown().refine(isSmall, 'is too large');
// Nobody means the character NUL, and not every database can hold it.
const prose = z.string().transform((text) => text.replaceAll('\0', ''));
const link = z
  .string()
  .max(2_000)
  .regex(/^(https?:|data:image\/)/i, 'must be an http, https or data:image URL');

const attachment = z.object({
  contentType: name,
  contentUrl: link.optional(),
  content: data.optional(),
  name: name.optional(),
  thumbnailUrl: link.optional(),
});
const reaction = z.object({ type: name });

/** The members that a client may set. All others are the channel's: zod leaves them out. */
const inbound = z.object({
  type: z.enum(acceptedTypes),
  from: z.object({ id: name.optional(), name: name.optional() }).optional(),
  text: prose.optional(),
  textFormat: name.optional(),
  speak: prose.pipe(z.string().max(textLimit)).optional(),
  locale: tag.optional(),
  name: name.optional(),
  value: data.optional(),
  valueType: name.optional(),
  attachments: z.array(attachment).max(10).optional(),
  attachmentLayout: name.optional(),
  entities: z
    .array(z.looseObject({ type: name }))
    .max(20)
    .refine(isSmall, 'is too large')
    .optional(),
  channelData: z.looseObject({ clientActivityID: name.optional() }).refine(isSmall, 'is too large').optional(),
  localTimestamp: z.iso.datetime({ offset: true }).optional().catch(undefined),
  localTimezone: name.optional(),
  replyToId: name.optional(),
  inputHint: name.optional(),
  importance: name.optional(),
  code: name.optional(),
  reactionsAdded: z.array(reaction).max(10).optional(),
  reactionsRemoved: z.array(reaction).max(10).optional(),
});

export type InboundActivity = z.infer<typeof inbound>;
export type InboundAttachment = z.infer<typeof attachment>;

/**
 * Checks what a client posted and leaves out what it may not set.
 * Throws AppError `activity.malformed`, `activity.type-refused` or `activity.text-too-long`; none of them quotes it.
 */
export function readActivity(body: unknown): InboundActivity {
  const read = inbound.safeParse(body);
  if (read.success) {
    if ((read.data.text?.length ?? 0) <= textLimit) return read.data;
    const message = `A message may hold ${textLimit} characters at most.`;
    throw new AppError('activity.text-too-long', 'refused', message);
  }
  if (read.error.issues.some((issue) => issue.path[0] === 'type') && hasType(body)) {
    const message = `An activity sent by a client is of type ${acceptedTypes.join(', ')}.`;
    throw new AppError('activity.type-refused', 'refused', message);
  }
  throw new AppError('activity.malformed', 'refused', `Not an activity: ${describe(read.error)}.`);
}

const start = z.object({
  user: z.object({ id: name.optional(), name: name.optional() }).optional(),
  locale: tag.optional(),
});

/** Checks the body that starts a conversation or asks for a token. Throws AppError `parameters.malformed`. */
export function readStart(body: unknown): z.infer<typeof start> {
  const read = start.safeParse(body ?? {});
  if (read.success) return read.data;
  throw new AppError('parameters.malformed', 'refused', `The parameters cannot be read: ${describe(read.error)}.`);
}

/** The watermark of a request: 0 when there is none, which asks for everything. Throws AppError `watermark.malformed`. */
export function readWatermark(text: string | null): number {
  if (text === null || text === '' || text === '-') return 0;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new AppError('watermark.malformed', 'refused', 'A watermark is a number given by this service.');
}

/** Types that mean something to a client; the rest is between the channel and the bot. */
const streamedTypes = new Set<unknown>([...acceptedTypes, 'messageUpdate', 'messageDelete']);
/** What concerns the channel alone. */
const withheld = new Set(['serviceUrl', 'callerId']);

/** The activities of a set as clients get them. */
export function toWire(stored: readonly StoredActivity[]): Record<string, unknown>[] {
  return stored
    .filter(({ activity }) => streamedTypes.has(activity.type))
    .map(({ activity, activityId }) => ({
      ...Object.fromEntries(Object.entries(activity).filter(([member]) => !withheld.has(member))),
      id: activityId,
    }));
}

function hasType(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string';
}

function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'it'}: ${issue.message}`)
    .join('; ');
}
