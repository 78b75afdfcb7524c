import type { TurnContext } from 'botbuilder';
import type { DialogContext } from 'botbuilder-dialogs';
import type { DialogRegistry, FormDialog } from '../dialogs/registry.ts';
import type { Answers } from '../src/model/answers.ts';
import type { Message } from '../src/model/message.ts';
import type { Person } from '../src/model/people.ts';
import type { Turn } from '../src/model/turn.ts';

/** A message on its way through the router, with all that decides who speaks. */
export interface Hearing {
  readonly context: TurnContext;
  readonly turn: Turn;
  readonly person: Person;
  readonly message: Message;
  readonly dialogs: DialogRegistry;
  readonly dc: DialogContext;
  readonly answers: Answers;
  /** The form that the user is in the middle of. */
  readonly form: FormDialog | undefined;
}

/** One who may take a message; false leaves it to the next. */
export type Listener = (hearing: Hearing) => Promise<boolean>;
