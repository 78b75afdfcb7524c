import type { Request } from 'restify';
import { AppError } from '../model/appError.ts';
import { parseJson } from '../model/json.ts';

/** Bytes of a JSON body. The largest thing that is posted is a card's values with the message around them. */
export const jsonLimit = 256 * 1024;
/** Bytes of a refused body that are read and thrown away, so that the caller hears the refusal on a connection that stays usable. */
const discardLimit = 8 * 1024 * 1024;

/**
 * Reads a JSON body into `req.body`, on every route that does not declare another `contentType`; a body of another
 * type than the route's is refused. restify's own reader is not used: it inflates gzip without a limit and writes
 * multipart files to disk before anyone has asked for them.
 */
export async function readBody(req: Request): Promise<void> {
  req.body = undefined;
  if (req.method === 'GET' || req.method === 'HEAD' || !hasBody(req)) return;
  const accepted = acceptedType(req);
  const type = contentType(req);
  if (type !== accepted) {
    await discard(req);
    throw new AppError('content-type.unsupported', 'refused', `Send ${accepted} here.`);
  }
  if (accepted !== 'application/json') return;
  if (req.headers['content-encoding'] !== undefined) {
    await discard(req);
    throw new AppError('content-encoding.unsupported', 'refused', 'Send the body without a content encoding.');
  }
  req.body = parse(await readBytes(req));
}

/** The media type without its parameters, in lower case; empty when there is none. */
export function contentType(req: Request): string {
  return (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function hasBody(req: Request): boolean {
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
}

function acceptedType(req: Request): string {
  const { spec } = req.getRoute();
  return 'contentType' in spec && typeof spec.contentType === 'string' ? spec.contentType : 'application/json';
}

async function readBytes(req: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = Number(req.headers['content-length'] ?? 0);
  if (size <= jsonLimit) {
    size = 0;
    // Leaving the loop must not destroy the request: the refusal still has to be sent on its connection.
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > jsonLimit) break;
      chunks.push(chunk);
    }
  }
  if (size <= jsonLimit) return Buffer.concat(chunks);
  await discard(req);
  throw new AppError('body.too-large', 'refused', `A body may hold ${jsonLimit / 1024} kB at most.`);
}

async function discard(req: Request): Promise<void> {
  let size = 0;
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > discardLimit) return;
  }
}

function parse(bytes: Buffer): unknown {
  const value = parseJson(bytes);
  if (value !== undefined) return value;
  throw new AppError('json.malformed', 'refused', 'The body is not valid JSON in UTF-8, or is nested too deep.');
}
