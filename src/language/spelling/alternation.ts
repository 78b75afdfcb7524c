interface Branch {
  readonly next: Map<string, Branch>;
  isEnd: boolean;
}

/**
 * A pattern that matches any of some words, the longest first. Beginnings that words share are written once: a pattern
 * that lists hundreds of words is compiled to megabytes of code, and the processor waits for them at every message.
 */
export function alternationOf(words: Iterable<string>): string {
  const root: Branch = { next: new Map(), isEnd: false };
  for (const word of words) {
    let branch = root;
    for (let at = 0; at < word.length; at += 1) {
      const character = word.charAt(at);
      const next = branch.next.get(character) ?? { next: new Map(), isEnd: false };
      branch.next.set(character, next);
      branch = next;
    }
    branch.isEnd = true;
  }
  return patternOf(root);
}

function patternOf({ next, isEnd }: Branch): string {
  if (next.size === 0) return '';
  const byRest = new Map<string, string[]>();
  for (const [character, branch] of next) {
    const rest = patternOf(branch);
    byRest.set(rest, [...(byRest.get(rest) ?? []), character]);
  }
  const ways = [...byRest].map(([rest, [first = '', ...others]]) =>
    others.length > 0 ? `[${[first, ...others].map(inClass).join('')}]${rest}` : `${quoted(first)}${rest}`,
  );
  const [only = ''] = ways;
  if (isEnd) return `(?:${ways.join('|')})?`;
  return ways.length === 1 ? only : `(?:${ways.join('|')})`;
}

function inClass(character: string): string {
  return /[\\\]^-]/.test(character) ? `\\${character}` : character;
}

function quoted(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}
