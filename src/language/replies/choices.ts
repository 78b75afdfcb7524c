import type { Reading } from '../../model/reading.ts';
import { normalise } from '../spelling/normalise.ts';
import { findPositions, readBarePositions } from './choicePositions.ts';
import { findException, hide, hideRefused } from './choiceRefusals.ts';
import { findByWords, prepareTitles } from './choiceWords.ts';
import { isQuestion } from './questions.ts';

/** One of the things offered, in the order in which they were shown. */
export interface Choice {
  readonly id: string;
  /** Every name that it goes by, in both languages. */
  readonly titles: readonly string[];
}

export type ChoiceProblem = 'no-such-choice' | 'which-choice';

/** More than this is not typed to choose something. */
const longest = 300;

const noneOfThem = /都不|都没|一个都不|没有(?:一个|合适)|哪个都不|\b(?:none|neither|not?\s+any|nothing)\b/;
const anyOfThem =
  /^(?:(?:我们?)?(?:觉得)?(?:这?[几两三四五]个)?(?:全?都|哪一?[个场]都|任[意何]一[个场]都?)(?:行|可以|好|ok|要|想去|想参加|想要|选|报)[吧的啊了]*|随便(?:哪?一?[个场])?(?:吧|都行|都可以)?|全部|全都|(?:both|either|all|any|any\s+one|whichever|everything)(?:\s+of\s+(?:them|these|those))?(?:\s+(?:is|are)\s+(?:fine|ok|okay|good))?(?:\s+please)?|no\s+preference|i\s+don'?t\s+mind|doesn'?t\s+matter)[\s.。!,，]*$/;
/** A wish that is worded as a question: 第二个可以吗, "could we join the second one?" */
const asksPolitely =
  /(?:可以|行|好|可不可以|行不行|好不好|成)(?:吗|么|嘛)?[\s?？。]*$|^(?:hi|hello|ok|okay|yes|well|then|so|please|[,\s])*(?:can|could|may|shall|would)\s+(?:i|we|you)\s+(?:please\s+)?(?:have|take|pick|choose|join|attend|book|go\s+(?:for|with)|register\s+(?:us|me)?\s*(?:for)?|sign\s+(?:us|me)?\s*up\s+(?:for)?|get|do)\b/;
/** 第二个？: an echo of one of the things on offer. */
const echo = /^(?:第?\s*[\d零一二三四五六七八九十]{1,3}[个号项场]?|the\s+[a-z\d]+(?:\s+one)?)\s*[?？]$/;

/**
 * Which of the things offered a text means: by number, by position, by words of a title or nearly spelt so, in pinyin.
 * At most one reading. Several that fit equally well, or that were all named, are its values (`which-choice`); a number
 * beyond the list has no value (`no-such-choice`). What is refused is not chosen, a question about an item chooses
 * nothing, and neither does a text with more in it than a choice.
 */
export function readChoice(text: string, choices: readonly Choice[]): Reading<string>[] {
  const plain = normalise(text.slice(0, longest));
  const start = plain.length - plain.trimStart().length;
  const body = plain.trim();
  if (choices.length === 0 || text.trim().length > longest || !/[\p{L}\p{N}①-⑳]/u.test(body)) return [];
  const whole = { start, end: start + body.length };
  if (noneOfThem.test(body) && findTitles(body, choices).length === 0) return [];
  if (anyOfThem.test(body))
    return [
      readingOf(
        whole,
        choices.map((_, index) => index + 1),
        choices,
      ),
    ];
  if (asksSomething(body, choices)) return [];
  const left = findException(body);
  if (left !== undefined) return readOthers(left, whole, choices);
  const bare = readBarePositions(body, choices.length);
  if (bare && (bare.length === 1 || bare.every((position) => position >= 1 && position <= choices.length))) {
    return [readingOf(whole, bare, choices)];
  }
  return read(hideRefused(plain), whole, choices);
}

type Place = Pick<Reading<string>, 'start' | 'end'>;

function read(plain: string, whole: Place, choices: readonly Choice[]): Reading<string>[] {
  const named = findTitles(plain, choices);
  if (named.length > 0) return [together(named, choices)];
  const numbered = readNumbered(plain, whole, choices);
  if (numbered) return [numbered];
  const placed = findPositions(plain, choices.length);
  if (placed.length > 0) return [together(placed, choices)];
  const { titles } = preparedOf(choices);
  const found = findByWords(plain.slice(whole.start, whole.end), titles);
  return found.length > 0
    ? [
        readingOf(
          whole,
          found.map((index) => index + 1),
          choices,
        ),
      ]
    : [];
}

/** A question about what is offered; a title that is a question by itself (如何注销外债登记) asks nothing. */
function asksSomething(body: string, choices: readonly Choice[]): boolean {
  let rest = body;
  for (const { start, end } of findTitles(body, choices)) rest = hide(rest, start, end);
  return isQuestion(rest.replaceAll('\ue000', ' ')) && !asksPolitely.test(body) && !echo.test(body);
}

function readOthers(left: string, whole: Place, choices: readonly Choice[]): Reading<string>[] {
  const [out] = read(left, { start: 0, end: left.length }, choices);
  const rest = choices.flatMap(({ id }, index) => (out?.values.includes(id) ? [] : [index + 1]));
  return out && out.values.length > 0 && rest.length > 0 ? [readingOf(whole, rest, choices)] : [];
}

/** "2. 节能": a number as it stands on the list, with words of its title behind; where they differ, both. */
function readNumbered(plain: string, whole: Place, choices: readonly Choice[]): Reading<string> | undefined {
  const match = /^\s*(\d{1,2})\s*(?:[.、)）:：]|\s)\s*(?=\p{L})(.+)$/u.exec(plain);
  if (!match) return undefined;
  const [, number = '', words = ''] = match;
  const position = Number(number);
  const { titles } = preparedOf(choices);
  const found = findByWords(words, titles).map((index) => index + 1);
  if (found.length === 0 || position < 1 || position > choices.length) return undefined;
  return readingOf(whole, found.includes(position) ? [position] : [position, ...found], choices);
}

function readingOf(place: Place, positions: readonly number[], choices: readonly Choice[]): Reading<string> {
  const ids = new Set(positions.flatMap((position) => choices[position - 1]?.id ?? []));
  const values = choices.map(({ id }) => id).filter((id) => ids.has(id));
  if (values.length === 1) return { ...place, values };
  const problem: ChoiceProblem = values.length > 1 ? 'which-choice' : 'no-such-choice';
  return { ...place, values, problem };
}

/** One reading of all that was named. */
function together(
  places: readonly (Place & { readonly positions: readonly number[] })[],
  choices: readonly Choice[],
): Reading<string> {
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  return readingOf(
    { start, end },
    places.flatMap(({ positions }) => positions),
    choices,
  );
}

interface Prepared {
  /** The whole titles, normalised, the longest first, with the places in the list of the choices that have them. */
  readonly names: readonly { readonly name: string; readonly positions: readonly number[] }[];
  readonly titles: ReturnType<typeof prepareTitles>;
}

const prepared = new WeakMap<readonly Choice[], Prepared>();

/** What is offered is asked for several times about one message, and often the same about the next. */
function preparedOf(choices: readonly Choice[]): Prepared {
  const known = prepared.get(choices);
  if (known) return known;
  const owners = new Map<string, number[]>();
  for (const [index, { titles }] of choices.entries()) {
    for (const title of titles) {
      const name = normalise(title).trim();
      const positions = owners.get(name) ?? [];
      if (name !== '' && !positions.includes(index + 1)) owners.set(name, [...positions, index + 1]);
    }
  }
  const names = [...owners]
    .map(([name, positions]) => ({ name, positions }))
    .sort((a, b) => b.name.length - a.name.length);
  const made = { names, titles: prepareTitles(choices.map((choice) => choice.titles)) };
  prepared.set(choices, made);
  return made;
}

/** Whole titles, said alone or within a sentence; of titles that hold each other the longest. */
function findTitles(plain: string, choices: readonly Choice[]): (Place & { readonly positions: readonly number[] })[] {
  const found: (Place & { positions: readonly number[] })[] = [];
  for (const { name, positions } of preparedOf(choices).names) {
    // A title of one letter or figure would be found in anything.
    if (name.length < 2 && plain.trim() !== name) continue;
    const start = findName(plain, name);
    const end = start + name.length;
    if (start < 0 || found.some((other) => start < other.end && other.start < end)) continue;
    found.push({ start, end, positions });
  }
  return found;
}

function findName(plain: string, name: string): number {
  let found = plain.indexOf(name);
  while (found >= 0) {
    const before = plain.charAt(found - 1);
    const behind = plain.charAt(found + name.length);
    const cut = (a: string, b: string) => /[a-z\d]/.test(a) && /[a-z\d]/.test(b);
    if (!cut(before, name.charAt(0)) && !cut(name.charAt(name.length - 1), behind)) return found;
    found = plain.indexOf(name, found + 1);
  }
  return -1;
}
