import type { Dialog } from 'botbuilder-dialogs';
import { createEventChoice, type EventChoiceDeps } from './event-choice/eventChoiceDialog.ts';
import { eventFeedback } from './event-feedback/eventFeedback.ts';
import { FollowingDialog } from './following/followingDialog.ts';
import { FormDialog } from './form/formDialog.ts';
import type { Opens } from './form/opens.ts';
import { createInfoSession, type InfoSessionDeps } from './info-session/infoSessionDialog.ts';
import { cancelRegistration } from './my-records/cancelRegistration.ts';
import { changeRegistration } from './my-records/changeRegistration.ts';
import { MyRecordsDialog } from './my-records/myRecordsDialog.ts';
import { SeatOfferDialog } from './my-records/seatOfferDialog.ts';
import { staffHandoff } from './staff-handoff/staffHandoff.ts';

export { FormDialog };

export type DialogRegistry = readonly (Dialog & Opens)[];

/** Every dialog, a line each; where a message asks for several, the first one is meant. */
export function createDialogs(deps: EventChoiceDeps & InfoSessionDeps): DialogRegistry {
  return [
    new FormDialog(staffHandoff),
    new FormDialog(cancelRegistration),
    new FormDialog(changeRegistration),
    new SeatOfferDialog(),
    new FormDialog(eventFeedback),
    new FollowingDialog(deps),
    new MyRecordsDialog(deps),
    new FormDialog(createInfoSession(deps)),
    new FormDialog(createEventChoice(deps)),
  ];
}
