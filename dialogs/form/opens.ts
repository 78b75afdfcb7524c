import type { Message } from '../../src/model/message.ts';
import type { Text } from '../../src/model/text.ts';
import type { Turn } from '../../src/model/turn.ts';

/** Something that was put to a person and waits for a yes or a no. */
export interface Put {
  /** Of the record that it is about. */
  readonly reference: string;
  /** The words of the buttons that it came with; without a reference, of any such record. */
  yes(reference: string): Text;
  no(reference: string): Text;
}

/** A dialog that a message can ask for. */
export interface Opens {
  opens(message: Message): boolean;
  /** What waits for a yes or a no of the person; a plain one right after it was told is taken for that answer. */
  awaiting?(turn: Turn): Promise<readonly Put[]>;
}
