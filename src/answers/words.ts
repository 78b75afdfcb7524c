/**
 * A light English stemmer: plurals, -ing, -ed and -ly only. It need not make words, it must only make the forms of
 * one word meet; heavier stemmers make different words meet too ("organ", "organise").
 */
export function stem(word: string): string {
  let root = word;
  if (root.length > 4 && root.endsWith('ies')) root = `${root.slice(0, -3)}y`;
  else if (root.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(root)) root = root.slice(0, -2);
  else if (root.length > 3 && /[^sui]s$/.test(root)) root = root.slice(0, -1);
  if (root.length > 5 && root.endsWith('ing')) root = undouble(root.slice(0, -3));
  else if (root.length > 4 && root.endsWith('ed')) root = undouble(root.slice(0, -2));
  else if (root.length > 5 && root.endsWith('ly')) root = root.slice(0, -2);
  if (root.length > 4 && root.endsWith('e')) root = root.slice(0, -1);
  // British and American spellings meet.
  return root.replace(/is(?=at|$)/, 'iz').replace(/our$/, 'or');
}

function undouble(root: string): string {
  return /([bdgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}

/**
 * Whether two words differ by exactly one slip: a letter more, a letter less, another letter, or two neighbours swapped.
 */
export function isOneSlipApart(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  const restLeft = left.slice(start);
  const restRight = right.slice(start);
  if (restLeft.length > restRight.length) return restLeft.slice(1) === restRight;
  if (restLeft.length < restRight.length) return restRight.slice(1) === restLeft;
  if (restLeft.slice(1) === restRight.slice(1)) return true;
  return restLeft[0] === restRight[1] && restLeft[1] === restRight[0] && restLeft.slice(2) === restRight.slice(2);
}
