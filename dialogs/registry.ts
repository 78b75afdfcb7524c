import type { Dialog } from 'botbuilder-dialogs';
import { createEventChoice, type EventChoiceDeps } from './event-choice/eventChoiceDialog.ts';
import { eventFeedback } from './event-feedback/eventFeedback.ts';
import { FollowingDialog } from './following/followingDialog.ts';
import { FormDialog } from './form/formDialog.ts';
import type { Opens } from './form/opens.ts';
import { createInfoSession, type InfoSessionDeps } from './info-session/infoSessionDialog.ts';
import { type ApplyDeps, createApplyForm } from './internship/applyForm.ts';
import { createBrowseForm } from './internship/browseForm.ts';
import { createChangeApplication } from './internship/changeApplication.ts';
import { type CheckDeps, createCheckForm } from './internship/checkForm.ts';
import { deleteApplication, withdrawApplication } from './internship/endApplication.ts';
import { matchAnswer } from './matches/matchAnswer.ts';
import { cancelRegistration } from './my-records/cancelRegistration.ts';
import { changeRegistration } from './my-records/changeRegistration.ts';
import { MyRecordsDialog } from './my-records/myRecordsDialog.ts';
import { SeatOfferDialog } from './my-records/seatOfferDialog.ts';
import { staffHandoff } from './staff-handoff/staffHandoff.ts';
import { createChangeRequest } from './talent-request/changeRequest.ts';
import { closeRequest, confirmRequest, withdrawRequest } from './talent-request/endRequest.ts';
import { createTalentRequest } from './talent-request/talentRequestForm.ts';

export { FormDialog };

export type DialogRegistry = readonly (Dialog & Opens)[];

/** Every dialog, a line each; where a message asks for several, the first one is meant. */
export function createDialogs(deps: EventChoiceDeps & InfoSessionDeps & ApplyDeps & CheckDeps): DialogRegistry {
  return [
    new FormDialog(staffHandoff),
    new FormDialog(cancelRegistration),
    new FormDialog(changeRegistration),
    new SeatOfferDialog(),
    new FormDialog(eventFeedback),
    new FormDialog(matchAnswer),
    new FormDialog(confirmRequest),
    new FormDialog(closeRequest),
    new FormDialog(withdrawRequest),
    new FormDialog(createChangeRequest(deps)),
    new FormDialog(deleteApplication),
    new FormDialog(withdrawApplication),
    new FormDialog(createChangeApplication(deps)),
    new FormDialog(createApplyForm(deps)),
    new FormDialog(createBrowseForm(deps)),
    new FormDialog(createCheckForm(deps)),
    new FollowingDialog(deps),
    new MyRecordsDialog(deps),
    new FormDialog(createTalentRequest(deps)),
    new FormDialog(createInfoSession(deps)),
    new FormDialog(createEventChoice(deps)),
  ];
}
