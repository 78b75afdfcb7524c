/**
 * A pure function that knows its last result: the readers of one message ask the same of it one after the other. Nothing
 * but the last argument and result is kept.
 */
export function remembering<Argument extends string | object, Result>(
  find: (argument: Argument) => Result,
): (argument: Argument) => Result {
  let last: { readonly argument: Argument; readonly result: Result } | undefined;
  return (argument) => {
    if (last?.argument !== argument) last = { argument, result: find(argument) };
    return last.result;
  };
}
