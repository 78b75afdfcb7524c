/** What a text ends with. */
export interface Ending {
  test(text: string): boolean;
  /** The longest such end of a text; undefined where it has none. */
  find(text: string): string | undefined;
}

/**
 * A pattern that is looked for at the end of a text alone, without `$` in it. Backwards from there it is tried once;
 * forwards it would be tried at every place of the text.
 */
export function ending({ source, flags }: RegExp): Ending {
  const backwards = new RegExp(`(?<=${source})`, `${flags}y`);
  const forwards = new RegExp(`(?:${source})$`, flags);
  const test = (text: string): boolean => {
    backwards.lastIndex = text.length;
    return backwards.test(text);
  };
  return { test, find: (text) => (test(text) ? forwards.exec(text)?.[0] : undefined) };
}
