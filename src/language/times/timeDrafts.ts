import type { PlacedPiece, SaidClock } from './clockTimes.ts';
import type { TimePhrase } from './timePhrases.ts';

const beforePart = /^\s*,?\s*(?:at|from|between|around|about|@|的|约|大约|大概|,)?\s*(?:at|from|between)?\s*$/;
const behindPart = /^\s*,?\s*$/;
const rangeMark =
  /^\s*(?:(?:的|左右)?\s*(?:到|至|-|~|直到|一直到)+|to|til+|until|through|thru|up\s+to)\s*(?:around|about)?\s*$/;
const eitherMark = /^\s*(?:[、或]|or|还是)\s*$/;
const betweenMark = /^\s*(?:and|和|与|跟|及)\s*$/;
const lengthBehind =
  /^\s*[,(-]?\s*(?:开始|起|开会|开)?\s*,?\s*(?:for|lasting|持续|开|共|时长)?\s*(?:about|around|大约|约)?\s*$/;
const countedFrom = /^\s*[之以]?[前后]\s*$/;
const lengthAhead = /^\s*,?\s*(?:starting|beginning|from|从)\s*(?:at|from)?\s*$/;

/** Pieces taken together in order; the text around tells what they are. */
interface Taken {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly said: SaidClock;
  /** Where the clock itself begins. */
  readonly clockAt: number;
  /** It is made of a plain number alone. */
  readonly bare: boolean;
  readonly led: boolean;
  readonly pieces: readonly PlacedPiece[];
}

type ClockPiece = PlacedPiece & { readonly kind: 'clock' | 'number' };

function isClock(piece: PlacedPiece | undefined): piece is ClockPiece {
  return piece?.kind === 'clock' || piece?.kind === 'number';
}

/** The clock time at a place, with the part of the day that stands before or behind it. */
function takeClock(pieces: readonly PlacedPiece[], index: number, plain: string): Taken | undefined {
  const [a, b, c] = [pieces[index], pieces[index + 1], pieces[index + 2]];
  const gap = (x: PlacedPiece, y: PlacedPiece) => plain.slice(x.end, y.start);
  const together = (clock: ClockPiece, part: PlacedPiece & { kind: 'part' }, all: readonly PlacedPiece[]): Taken => ({
    start: all[0]?.start ?? clock.start,
    end: all.at(-1)?.end ?? clock.end,
    next: index + all.length,
    said: { clock: clock.clock, part: part.part },
    clockAt: clock.start,
    bare: false,
    led: true,
    pieces: all,
  });
  if (a?.kind === 'part' && isClock(b) && beforePart.test(gap(a, b))) return together(b, a, [a, b]);
  if (!isClock(a)) return undefined;
  // The afternoon of "at 3 in the afternoon" is the clock's, that of 三点下午五点 the next one's.
  const nextOwns = b && isClock(c) && beforePart.test(gap(b, c));
  const otherDay = b?.instead !== undefined && b.instead.trim() !== 'today';
  if (b?.kind === 'part' && behindPart.test(gap(a, b)) && !nextOwns && !b.plural && !otherDay) {
    return together(a, b, [a, b]);
  }
  const { start, end, clock, kind } = a;
  const bare = kind === 'number';
  return { start, end, next: index + 1, said: { clock }, clockAt: start, bare, led: bare && a.led, pieces: [a] };
}

/** A time phrase without the words of limits and zones around it. */
export type Draft = Omit<TimePhrase, 'instead' | 'limit' | 'zone'> & {
  /** The index of the first piece that is not in it. */
  readonly next: number;
  readonly pieces: readonly PlacedPiece[];
};

/** The time phrase that begins with a piece; undefined where it is none. */
export function draftAt(pieces: readonly PlacedPiece[], index: number, plain: string): Draft | undefined {
  const piece = pieces[index];
  if (!piece) return undefined;
  const own = { start: piece.start, end: piece.end, next: index + 1, pieces: [piece], weak: false };
  if (piece.kind === 'problem') return { ...own, grain: 'minute', problem: piece.problem };
  if (piece.kind === 'length') return lengthFirst(pieces, index, plain);
  const first = takeClock(pieces, index, plain);
  if (!first) return piece.kind === 'part' ? partAlone(pieces, index, plain) : undefined;
  const { start, said, pieces: taken } = first;
  const base = { start, pieces: taken, first: said, grain: said.clock.grain, weak: first.bare && !first.led };
  const one: Draft = { ...base, end: first.end, next: first.next };
  const following = pieces[first.next];
  const gapHere = following ? plain.slice(first.end, following.start) : '';
  if (following?.kind === 'problem' && rangeMark.test(gapHere)) {
    return { ...one, end: following.end, next: first.next + 1, problem: following.problem };
  }
  const last = takeClock(pieces, first.next, plain);
  const more = last && following && withLast(first, last, base, plain);
  if (more) return more;
  // 三点前半小时 is counted from three.
  if (following?.kind === 'length' && countedFrom.test(gapHere)) {
    return { ...one, end: following.end, next: first.next + 1, problem: 'unclear-date' };
  }
  if (following?.kind === 'length' && lengthBehind.test(gapHere)) {
    return lasting({ ...one, end: following.end, next: first.next + 1 }, following);
  }
  // 三、四点: a number that leads to no clock is none.
  return first.bare && /^\s*[、或]/.test(plain.slice(first.end)) ? undefined : one;
}

/** 2-4pm, between 10 and 11:30; 下午3、4点, "3 or 4pm", "10am or 11". */
function withLast(
  first: Taken,
  last: Taken,
  base: Pick<Draft, 'start' | 'first' | 'grain' | 'weak'>,
  plain: string,
): Draft | undefined {
  const gap = plain.slice(first.end, last.start);
  const { end, next } = last;
  const pieces = [...first.pieces, ...last.pieces];
  const weak = first.bare && last.bare && !first.led;
  const among =
    /\b(?:between|btwn?)\s+$|在\s*$/.test(plain.slice(0, first.clockAt)) || /^\s*之?间/.test(plain.slice(end));
  if (rangeMark.test(gap) || (among && betweenMark.test(gap))) {
    const grain = finerOf(base.grain, last.said.clock.grain);
    return { ...base, end, next, pieces, last: last.said, grain, weak };
  }
  const [a, b] = [first.said.clock, last.said.clock];
  const isNumber = (taken: Taken) => taken.pieces.at(-1)?.kind === 'number';
  if (!eitherMark.test(gap) || (!isNumber(first) && !isNumber(last))) return undefined;
  const clock = isNumber(first) ? b : a;
  // 11 or 12pm changes the half of the day between.
  if (a.or !== undefined || a.minute !== b.minute || b.hour <= a.hour || (b.hour === 12 && clock.half !== 'either')) {
    return weak ? undefined : { ...base, end, next, pieces, weak: false, problem: 'unclear-date' };
  }
  const said = { clock: { ...clock, hour: a.hour, or: b.hour }, part: first.said.part ?? last.said.part };
  return { ...base, end, next, pieces, first: said, grain: clock.grain, weak };
}

function partAlone(pieces: readonly PlacedPiece[], index: number, plain: string): Draft | undefined {
  const piece = pieces[index];
  if (piece?.kind !== 'part') return undefined;
  const { start, end, part, weak, plural } = piece;
  const going = pieces[index + 1];
  const gap = going ? plain.slice(end, going.start) : '';
  const grain = 'part-of-day';
  // Two hours from some time in the afternoon on: which is not said.
  if (going?.kind === 'length' && gap.trim() !== '' && lengthBehind.test(gap)) {
    return {
      start,
      end: going.end,
      next: index + 2,
      pieces: [piece, going],
      weak: false,
      grain,
      problem: 'unclear-date',
    };
  }
  return { start, end, next: index + 1, pieces: [piece], part, weak, plural, grain };
}

function finerOf(a: Draft['grain'], b: Draft['grain']): Draft['grain'] {
  return a === 'minute' || b === 'minute' ? 'minute' : a;
}

function lasting(draft: Draft, length: PlacedPiece & { kind: 'length' }): Draft {
  return { ...draft, lasting: length.minutes, grain: finerOf(draft.grain, length.grain), weak: false };
}

const inFront =
  /(?:\b(in|after)|\b(within|(?:(?:in|over|for|during)\s+)?the\s+(?:next|coming|following)|in\s+under)|(再过|再等|过)|(未来|接下来|今后))\s*$/;
const behindLength =
  /^\s*(?:(?:'s?\s+)?(?:(from\s+now|later|hence|time\b)|(ago|earlier))|(以后|之后|过后|后(?!续|台|期|面))|(以内|之内|内(?!容|部))|(以前|之前|前(?!往|来|台|面)))/;
/** What a length is counted from when it is not now: "2 days and 3 hours later", "three hours after lunch". */
const countsFurther = /(?:[天日周月年期]|\b(?:days?|weeks?|months?|years?))\s*(?:又|零|加|和|and|,)?\s*$/;
const countedFromElse = /^\s*(?:after|before|from|prior|past|ahead)\b/;

/** 两小时，下午三点开始: the start may be said behind the length. */
const begins = /^\s*(?:起|开始|onwards?\b|start)/;

/** Two hours from 2pm, half an hour from now, within two hours, 三小时后. A length alone says no time. */
function lengthFirst(pieces: readonly PlacedPiece[], index: number, plain: string): Draft | undefined {
  const piece = pieces[index];
  if (piece?.kind !== 'length') return undefined;
  const { minutes, grain } = piece;
  const before = plain.slice(0, piece.start);
  const behind = plain.slice(piece.end);
  const lead = inFront.exec(before);
  const tail = behindLength.exec(behind);
  const base = { next: index + 1, pieces: [piece], weak: false, grain };
  if (tail || (lead && !countedFromElse.test(behind))) {
    const start = lead ? lead.index : piece.start;
    const end = piece.end + (tail?.[0].length ?? 0);
    const place = { ...base, start, end };
    const [, now, ago, later, inside, chineseAgo] = tail ?? [];
    // "for two hours after lunch" counts from lunch, and 三天两小时后 from three days on.
    if (countsFurther.test(plain.slice(0, start))) return { ...place, problem: 'unclear-date' };
    if (ago || chineseAgo) return { ...place, problem: 'past' };
    const within = inside !== undefined || lead?.[2] !== undefined || lead?.[4] !== undefined;
    if (within) return { ...place, fromNow: { from: 0, to: minutes } };
    if (now || later || lead) return { ...place, grain: 'minute', fromNow: { from: minutes, to: minutes + 1 } };
  }
  const start = takeClock(pieces, index + 1, plain);
  const gap = start ? plain.slice(piece.end, start.start) : '';
  const opens = start && /^\s*,?\s*$/.test(gap) && begins.test(plain.slice(start.end));
  if (start && (opens || lengthAhead.test(gap))) {
    const lead = /\bfor\s+(?:about\s+)?$/.exec(before)?.[0].length ?? 0;
    const grainHere = start.said.clock.grain;
    const draft: Draft = {
      ...base,
      start: piece.start - lead,
      end: start.end,
      next: start.next,
      first: start.said,
      grain: grainHere,
      pieces: [piece, ...start.pieces],
    };
    return lasting(draft, piece);
  }
  // An hour before noon, two hours after lunch: counted from something else.
  const following = pieces[index + 1];
  if (following && countedFromElse.test(plain.slice(piece.end, following.start))) {
    return { ...base, start: piece.start, end: following.end, next: index + 2, problem: 'unclear-date' };
  }
  return undefined;
}
