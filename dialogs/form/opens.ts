import type { Message } from '../../src/model/message.ts';

/** A dialog that a message can ask for. */
export interface Opens {
  opens(message: Message): boolean;
}
