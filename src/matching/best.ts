export interface Kept {
  readonly at: number;
  readonly score: number;
}

/**
 * Keeps the best few of many that are offered one by one: a heap with the worst of them on top, so that most are turned
 * away after one comparison. Of equal scores the lower `order` is better, so what is kept does not depend on the order in
 * which they are offered.
 */
export function createBest(limit: number) {
  const ats = new Int32Array(limit);
  const scores = new Float64Array(limit);
  const orders = new Int32Array(limit);
  let size = 0;

  /** Whether what is kept at one place is worse than what is kept at another. */
  function isWorse(one: number, other: number): boolean {
    const [a = 0, b = 0] = [scores[one], scores[other]];
    return a < b || (a === b && (orders[one] ?? 0) > (orders[other] ?? 0));
  }

  function put(place: number, at: number, score: number, order: number): void {
    ats[place] = at;
    scores[place] = score;
    orders[place] = order;
  }

  function swap(one: number, other: number): void {
    const [at = 0, score = 0, order = 0] = [ats[one], scores[one], orders[one]];
    put(one, ats[other] ?? 0, scores[other] ?? 0, orders[other] ?? 0);
    put(other, at, score, order);
  }

  function rise(from: number): void {
    for (let place = from; place > 0; ) {
      const above = (place - 1) >> 1;
      if (!isWorse(place, above)) return;
      swap(place, above);
      place = above;
    }
  }

  function sink(): void {
    for (let place = 0; ; ) {
      const left = 2 * place + 1;
      if (left >= size) return;
      const worse = left + 1 < size && isWorse(left + 1, left) ? left + 1 : left;
      if (!isWorse(worse, place)) return;
      swap(place, worse);
      place = worse;
    }
  }

  function offer(at: number, score: number, order: number): void {
    if (size < limit) {
      put(size, at, score, order);
      rise(size++);
      return;
    }
    const worst = scores[0] ?? Number.POSITIVE_INFINITY;
    if (score < worst || (score === worst && order > (orders[0] ?? 0)) || limit === 0) return;
    put(0, at, score, order);
    sink();
  }

  /** Best first. */
  function list(): readonly Kept[] {
    return Array.from({ length: size }, (_, place) => place)
      .sort((a, b) => (isWorse(a, b) ? 1 : -1))
      .map((place) => ({ at: ats[place] ?? 0, score: scores[place] ?? 0 }));
  }

  return { offer, list };
}
