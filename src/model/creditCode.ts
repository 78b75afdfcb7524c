const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Whether a text is a unified social credit code: 18 characters without I, O, S, V and Z, the last of them the
 * check character. Source: GB 32100-2015, weights 3^i mod 31 over the first 17 characters.
 */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  return checkCharacter(code.slice(0, 17)) === code[17];
}

/** The check character for the first 17 characters of a code. */
export function checkCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? '';
}
