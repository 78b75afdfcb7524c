/** Numbers by numbers from 0 to 2^30, in one flat table: far less to look through than a Map of hundreds of thousands. */
export interface NumberMap {
  /** -1 where there is none. */
  get(key: number): number;
  /** The key must not be there yet. */
  add(key: number, value: number): void;
}

const firstBits = 12;
/** Spreads neighbouring keys over the table (Knuth's multiplicative hashing). */
const spread = 2_654_435_761;

export function createNumberMap(): NumberMap {
  let bits = firstBits;
  let count = 0;
  /** Keys, one more than they are so that 0 is free, each followed by its value. */
  let table = new Int32Array(2 << bits);

  function placeOf(key: number): number {
    const last = (1 << bits) - 1;
    let place = Math.imul(key, spread) >>> (32 - bits);
    while (table[2 * place] !== 0 && table[2 * place] !== key + 1) place = (place + 1) & last;
    return 2 * place;
  }

  function put(key: number, value: number): void {
    const place = placeOf(key);
    table[place] = key + 1;
    table[place + 1] = value;
  }

  function grow(): void {
    const old = table;
    bits += 1;
    table = new Int32Array(2 << bits);
    for (let place = 0; place < old.length; place += 2) {
      const key = (old[place] ?? 0) - 1;
      if (key >= 0) put(key, old[place + 1] ?? 0);
    }
  }

  return {
    get(key) {
      const place = placeOf(key);
      return table[place] === 0 ? -1 : (table[place + 1] ?? -1);
    },
    add(key, value) {
      count += 1;
      if (2 * count > 1 << bits) grow();
      put(key, value);
    },
  };
}
