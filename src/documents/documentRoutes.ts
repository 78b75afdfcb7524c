import type { Request, Response, Server } from 'restify';
import type { PreparationSheet } from '../model/preparation.ts';
import { type Locale, localeTag, type Text } from '../model/text.ts';
import type { Attendance } from './certificate.ts';
import { encodeName, localeOf, privateHeaders, refuseUnknown } from './privateFile.ts';
import { ticketImage } from './ticketImage.ts';

/** What the files are made of; each is undefined where there is no such thing. */
export interface DocumentSources {
  /** Whether a held booking has this ticket. */
  hasTicket(ticketCode: string): Promise<boolean>;
  /** Of a delegate who attended a training that is over. */
  findAttendance(ticketCode: string): Promise<Attendance | undefined>;
  findPreparation(key: string, locale: Locale): Promise<PreparationSheet | undefined>;
}

const notFound: Text = {
  zh: '没有找到这份文件。请检查链接是否完整，或在对话中发送“我的报名”重新获取。',
  en: 'There is no such file. Check that the link is complete, or send "my registrations" in the chat to get it again.',
};

/**
 * Adds to the server: GET /tickets/:code.png, the QR code of a ticket; GET /certificates/:code.pdf, the certificate of
 * attendance of the delegate who has this ticket; GET /preparations/:key.pdf?lang=zh|en, the preparation sheet of an
 * information session. The key in the address is the only proof asked for; an unknown one is answered 404.
 */
export function createDocumentRoutes(
  sources: DocumentSources,
  /** Rejects when an address asks for PDFs too often. */
  admit: (request: Request, response: Response) => Promise<void>,
): (server: Server) => void {
  async function serveTicket(request: Request, response: Response): Promise<void> {
    const code = keyOf(request, 'png');
    if (code === undefined || !(await sources.hasTicket(code))) return refuseUnknown(request, response, notFound);
    response.sendRaw(200, await ticketImage(code), { 'Content-Type': 'image/png', ...privateHeaders });
  }

  async function serveCertificate(request: Request, response: Response): Promise<void> {
    const code = keyOf(request, 'pdf');
    const attendance = code === undefined ? undefined : await sources.findAttendance(code);
    if (!attendance) return refuseUnknown(request, response, notFound);
    await admit(request, response);
    // What makes PDFs weighs 30 MB and is loaded with the first one.
    const { certificateOfAttendance } = await import('./certificate.ts');
    const file = await certificateOfAttendance(attendance);
    sendPdf(response, file, attendance.reference, `培训证明 Certificate ${attendance.delegateName}`);
  }

  async function servePreparation(request: Request, response: Response): Promise<void> {
    const key = keyOf(request, 'pdf');
    const locale = localeOf(request);
    const sheet = key === undefined ? undefined : await sources.findPreparation(key, locale);
    if (!sheet) return refuseUnknown(request, response, notFound);
    await admit(request, response);
    const { preparationPdf } = await import('./preparationPdf.ts');
    const file = await preparationPdf(sheet, locale);
    response.header('Content-Language', localeTag[locale]);
    sendPdf(response, file, sheet.reference ?? 'preparation', sheet.title);
  }

  return (server) => {
    server.get('/tickets/:file', serveTicket);
    server.get('/certificates/:file', serveCertificate);
    server.get('/preparations/:file', servePreparation);
  };
}

function keyOf(request: Request, extension: string): string | undefined {
  const file: unknown = request.params.file;
  const name = typeof file === 'string' ? file : '';
  return name.endsWith(`.${extension}`) ? name.slice(0, -extension.length - 1) : undefined;
}

/** Shown in the browser; saved under a name in ASCII where the program knows no other (RFC 6266). */
function sendPdf(response: Response, file: Buffer, asciiName: string, name: string): void {
  const full = `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')}.pdf`;
  response.sendRaw(200, file, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${asciiName}.pdf"; filename*=UTF-8''${encodeName(full)}`,
    ...privateHeaders,
  });
}
