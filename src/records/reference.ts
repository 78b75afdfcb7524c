import { randomInt } from 'node:crypto';

/** Crockford's base32: no I, L, O and U, so that a reference survives being read out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 6;
/** With a million references in use one draw in a thousand collides. */
const draws = 10;

function drawReference(prefix: string): string {
  let characters = '';
  for (let position = 0; position < length; position++) characters += alphabet[randomInt(alphabet.length)];
  return `${prefix}-${characters}`;
}

/** Draws references until `isFree` takes one. */
export async function takeReference(prefix: string, isFree: (reference: string) => Promise<boolean>): Promise<string> {
  for (let draw = 0; draw < draws; draw++) {
    const reference = drawReference(prefix);
    if (await isFree(reference)) return reference;
  }
  throw new Error(`no free reference ${prefix}-… in ${draws} draws`);
}

/** A reference as somebody typed it, in the form in which it is kept: `ev-o1il22` is `EV-011122`. */
export function normaliseReference(typed: string): string {
  const text = typed.normalize('NFKC').trim().toUpperCase();
  const dash = text.indexOf('-');
  return (
    text.slice(0, dash + 1) +
    text
      .slice(dash + 1)
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1')
  );
}

/** Nothing here looks like anything else here: no 0, 1, B, I, L, O, S, U and Z. */
const ticketAlphabet = '23456789ACDEFGHJKMNPQRTVWXY';
const ticketGroup = 5;

/** Two groups of five, K7F3Q-9XTMA: 47 bits, so that with 100,000 tickets in use one guess in a billion finds one. */
export function drawTicketCode(): string {
  const draw = () =>
    Array.from({ length: ticketGroup }, () => ticketAlphabet[randomInt(ticketAlphabet.length)]).join('');
  return `${draw()}-${draw()}`;
}

/** A ticket code as somebody typed it, in the form in which it is kept: letters that no code has stand for their look-alikes. */
export function normaliseTicketCode(typed: string): string {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll('S', '5')
    .replaceAll('B', '8')
    .replaceAll('Z', '2');
  return `${characters.slice(0, ticketGroup)}-${characters.slice(ticketGroup)}`;
}
