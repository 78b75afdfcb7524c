/** Characters of a name that is shown. */
const longest = 80;
/** Characters kept of the end of a longer one, where it says what kind of file it is. */
const ending = 12;

/**
 * A file's name as it may be shown: without folders, without what steers a terminal or turns the writing round, and not
 * too long. It is never used to open or to write a file, and says nothing about what is in it.
 */
export function shownFileName(name: string | undefined): string {
  const last = (name ?? '').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replaceAll(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  // Marks that are piled up on a letter run over the lines above and below.
  const characters = [...plain.replaceAll(/(\p{M}{4})\p{M}+/gu, '$1')];
  if (/^\.*$/.test(plain)) return 'file';
  if (characters.length <= longest) return characters.join('');
  return [...characters.slice(0, longest - ending - 1), '…', ...characters.slice(-ending)].join('');
}
