import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a mail server does with a recipient, or with the whole message once it has it. */
export interface MailRules {
  recipient?(address: string): { readonly code: number; readonly words: string } | undefined;
  data?(raw: string): { readonly code: number; readonly words: string } | undefined;
  /** User and password that it asks for. */
  readonly login?: { readonly user: string; readonly password: string };
  /** 0 lets the system choose one. */
  readonly port?: number;
}

export interface MailServer {
  readonly port: number;
  readonly url: string;
  /** The messages that it took, as they came over the wire. */
  readonly taken: { readonly from: string; readonly to: readonly string[]; readonly raw: string }[];
  close(): Promise<void>;
}

/** A real SMTP server in this process. */
export async function startMailServer(rules: MailRules = {}): Promise<MailServer> {
  const taken: MailServer['taken'] = [];
  const refuse = ({ code, words }: { code: number; words: string }) =>
    Object.assign(new Error(words), { responseCode: code });
  const server = new SMTPServer({
    hideSTARTTLS: true,
    authOptional: rules.login === undefined,
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      const isKnown = username === rules.login?.user && password === rules.login?.password;
      if (isKnown) done(null, { user: username });
      else done(refuse({ code: 535, words: '5.7.8 wrong password' }));
    },
    onRcptTo({ address }, _session, done) {
      const refused = rules.recipient?.(address);
      done(refused && refuse(refused));
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const refused = rules.data?.(raw);
        if (refused) return done(refuse(refused));
        const from = envelope.mailFrom === false ? '' : (envelope.mailFrom?.address ?? '');
        taken.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  // A client that hangs up is no matter of the test.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(rules.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const login = rules.login ? `${rules.login.user}:${rules.login.password}@` : '';
  return {
    port,
    url: `smtp://${login}127.0.0.1:${port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export interface ReadMail {
  /** Names in lower case, words decoded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: readonly { readonly type: string; readonly content: string }[];
}

/** What a mail program makes of a message (RFC 2045 to 2047), as far as ours need it. */
export function readMail(raw: string): ReadMail {
  const { headers, body } = split(raw);
  return {
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, decodeWords(value)])),
    parts: partsOf(headers, body),
  };
}

function split(raw: string): { headers: Record<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: Object.fromEntries(headers), body: raw.slice(end + 4) };
}

function partsOf(headers: Record<string, string>, body: string): ReadMail['parts'] {
  const type = headers['content-type'] ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary === undefined) return [{ type, content: decodeBody(body, headers['content-transfer-encoding']) }];
  // The line break before a boundary belongs to the boundary (RFC 2046, 5.1.1).
  const inner = body.split(`--${boundary}`).slice(1, -1);
  return inner.flatMap((part) => {
    const { headers: own, body: content } = split(part.replace(/^\r\n/, '').replace(/\r\n$/, ''));
    return partsOf(own, content);
  });
}

function decodeBody(body: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? unquote(body.replaceAll(/=\r\n/g, '')) : body;
}

/** =?UTF-8?B?…?= and =?UTF-8?Q?…?=; white space between two of them is none (RFC 2047, 6.2). */
function decodeWords(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      how.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : unquote(text.replaceAll('_', ' ')),
    );
}

function unquote(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
