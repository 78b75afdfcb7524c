import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import { type DialogContext, DialogSet, type DialogState } from 'botbuilder-dialogs';
import type { DialogRegistry } from '../dialogs/registry.ts';
import type { Turn } from '../src/model/turn.ts';

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
  return set.createContext(context);
}
