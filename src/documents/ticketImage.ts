import { toBuffer } from 'qrcode';

/** The QR code of a ticket as PNG, 264 pixels wide: what it holds is the ticket code and no more. */
export async function ticketImage(ticketCode: string): Promise<Buffer> {
  return toBuffer(ticketCode, { errorCorrectionLevel: 'M', margin: 2, width: 264 });
}
