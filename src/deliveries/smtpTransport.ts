import { createTransport } from 'nodemailer';
import type { NewMail } from '../model/notices.ts';

/** Milliseconds. */
const connectionTimeout = 10_000;
const socketTimeout = 30_000;

export interface SmtpConfig {
  /** smtp:// or smtps://, with user and password where the server asks for them. */
  readonly url: string;
  /** `Name <address>`, or an address alone. */
  readonly from: string;
}

export interface Transport {
  /** `messageId` is the part before the @: two sendings of the same e-mail can be told by it. Rejects with nodemailer's errors. */
  send(mail: NewMail & { readonly messageId: string }): Promise<void>;
  close(): void;
}

/** A mail server. Each e-mail has a connection of its own, so that an outage leaves none behind that is half dead. */
export function createSmtpTransport({ url, from }: SmtpConfig): Transport {
  const transport = createTransport({ url, connectionTimeout, greetingTimeout: connectionTimeout, socketTimeout });
  const domain = from.replace(/>\s*$/, '').slice(from.lastIndexOf('@') + 1);
  return {
    async send({ to, subject, text, calendar, messageId }) {
      await transport.sendMail({
        from,
        // As an object it is taken as it is, and not for a list.
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${messageId}@${domain}>`,
        // Holiday replies and the like stay away (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(calendar && {
          icalEvent: { method: calendar.method, filename: calendar.fileName, content: calendar.content },
        }),
      });
    },
    close: () => transport.close(),
  };
}
