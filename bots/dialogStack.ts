import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { DialogContext, DialogState } from 'botbuilder-dialogs';
// Not from the package's index, which loads every recogniser and prompt that it has.
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
import { DialogsComponentRegistration } from 'botbuilder-dialogs/lib/dialogsComponentRegistration.js';
import type { DialogRegistry } from '../dialogs/registry.ts';
import type { Turn } from '../src/model/turn.ts';

/** The same for every turn; without it the SDK builds it anew each time. */
const registration = new DialogsComponentRegistration();
const memory = { memoryScopes: registration.getMemoryScopes(), pathResolvers: registration.getPathResolvers() };

/** The dialogs of a conversation as they stand, kept in the turn's dialog state. */
export async function openDialogs(context: TurnContext, turn: Turn, dialogs: DialogRegistry): Promise<DialogContext> {
  const state = turn.dialogState as { dialogs?: DialogState };
  const known = new Set(dialogs.map((dialog) => dialog.id));
  // A dialog that a deploy took away cannot go on; what it recorded is kept in the records.
  if (!state.dialogs?.dialogStack.every(({ id }) => known.has(id))) state.dialogs = { dialogStack: [] };
  const accessor: StatePropertyAccessor<DialogState> = {
    get: async (_context: TurnContext, empty?: DialogState) => state.dialogs ?? empty ?? { dialogStack: [] },
    set: async (_context, value) => {
      state.dialogs = value;
    },
    delete: async () => {
      delete state.dialogs;
    },
  };
  const set = new DialogSet(accessor);
  for (const dialog of dialogs) set.add(dialog);
  context.turnState.set('DialogStateManagerConfiguration', memory);
  return set.createContext(context);
}
