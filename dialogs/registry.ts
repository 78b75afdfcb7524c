import type { Dialog } from 'botbuilder-dialogs';
import { createEventChoice, type EventChoiceDeps } from './event-choice/eventChoiceDialog.ts';
import { FormDialog } from './form/formDialog.ts';
import type { Opens } from './form/opens.ts';
import { cancelRegistration } from './my-records/cancelRegistration.ts';
import { MyRecordsDialog } from './my-records/myRecordsDialog.ts';
import { staffHandoff } from './staff-handoff/staffHandoff.ts';

export { FormDialog };

export type DialogRegistry = readonly (Dialog & Opens)[];

/** Every dialog, a line each; where a message asks for several, the first one is meant. */
export function createDialogs(deps: EventChoiceDeps): DialogRegistry {
  return [
    new FormDialog(staffHandoff),
    new FormDialog(cancelRegistration),
    new MyRecordsDialog(deps),
    new FormDialog(createEventChoice(deps)),
  ];
}
