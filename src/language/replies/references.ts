const written = /(?<![A-Z0-9])(EV|IS|TR|IN|MA|HD)( ?[-–—_] ?)?([0-9A-Z]{6})(?![A-Z0-9])/g;

/**
 * The references in a text, as they are kept on records (EV-7K2M9Q). Lower case, full-width characters, other dashes,
 * a missing dash and the letters that Crockford's base32 leaves out because they look like digits (O, I, L) are
 * forgiven. Without its dash a reference must hold a figure and a letter: INFORMED and TRAINING are words.
 */
export function readReferences(text: string): readonly string[] {
  const found = text.normalize('NFKC').toUpperCase().matchAll(written);
  return [...found].flatMap(([, kind, dash, rest = '']) =>
    dash === undefined && !(/\d/.test(rest) && /[A-Z]/.test(rest))
      ? []
      : [`${kind}-${rest.replaceAll('O', '0').replaceAll(/[IL]/g, '1')}`],
  );
}
