/** Deeper values are nobody's message, and recursion over them (JSON.stringify) ends in a stack overflow. */
const depthLimit = 64;

/**
 * Reads JSON that came from outside.
 * @returns undefined for what is no JSON in UTF-8, nested deeper than 64 levels, or has a key that would reach an
 * object's prototype when copied
 */
export function parseJson(bytes: Uint8Array): unknown {
  const value = parseOrNothing(bytes);
  return isHarmful(value, 0) ? undefined : value;
}

function parseOrNothing(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isHarmful(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth >= depthLimit || Object.hasOwn(value, '__proto__')) return true;
  return Object.values(value).some((member) => isHarmful(member, depth + 1));
}
