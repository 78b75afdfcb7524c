/** What a caller can do about it: `refused` change the request, `conflict` read again and retry, `unavailable` wait. */
export type AppErrorKind = 'refused' | 'conflict' | 'unavailable';

/** A failure that somebody outside the code can act on. Everything else that is thrown is a defect. */
export class AppError extends Error {
  readonly code: string;
  readonly kind: AppErrorKind;

  constructor(code: string, kind: AppErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.kind = kind;
  }
}
