/** Ids of our own channels, whose clients read what was said from the records: nothing is sent to them. */
export const streamed: ReadonlySet<string> = new Set(['directline', 'terminal']);
