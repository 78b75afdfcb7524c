/** The Unicode line breaking algorithm (UAX #14); the package has no types of its own. */
declare module 'linebreak' {
  interface Break {
    /** UTF-16 offset before which a line may end. */
    readonly position: number;
    /** It must end there: after a line feed. */
    readonly required: boolean;
  }
  const LineBreaker: new (text: string) => { nextBreak(): Break | null };
  export default LineBreaker;
}
