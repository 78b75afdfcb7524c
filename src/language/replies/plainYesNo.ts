import { readYesNo } from './yesNo.ts';

/** A yes or a no and nothing else: "yes", "好的，可以"; undefined where more is said, or the opposite as well. */
export function readPlainYesNo(text: string): 'yes' | 'no' | undefined {
  const read = readYesNo(text);
  return read?.rest === '' ? read.answer : undefined;
}
