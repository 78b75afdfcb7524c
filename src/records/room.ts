/** Rows that are looked at to make room; whatever is still too much goes with the next file. */
export const roomRows = 500;

/** The first rows that together are as large as what is too much, in bytes. */
export function idsToFree(rows: readonly { readonly id: string; readonly bytes: number }[], excess: number): string[] {
  const ids: string[] = [];
  let freed = 0;
  for (const { id, bytes } of rows) {
    if (freed >= excess) break;
    freed += bytes;
    ids.push(id);
  }
  return ids;
}
