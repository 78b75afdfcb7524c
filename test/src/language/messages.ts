/** The messages of a table of tests: one to a line, or several with a bar between them. */
export function messages(rows: string): string[] {
  return rows
    .split(/[|\n]/)
    .map((message) => message.trim())
    .filter((message) => message !== '');
}
