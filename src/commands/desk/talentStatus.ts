import { applicationStatusText } from '../../language/show/applicationStatus.ts';
import { requestStatusText } from '../../language/show/requestStatus.ts';
import { type RequestStatus, requestStatuses } from '../../model/cirrus.ts';
import { isUnderWay, type Match } from '../../model/matches.ts';
import { type ProfileStatus, profileStatuses } from '../../model/profiles.ts';
import type { Text } from '../../model/text.ts';
import { normaliseReference } from '../../records/reference.ts';
import { type Action, hasOnly, type Noun, showTime } from './action.ts';

const text = {
  set: (reference: string, status: Text): Text => ({
    zh: `${reference} 现在是“${status.zh}”，将通知登记人。`,
    en: `${reference} is now “${status.en}”; whoever made it is told.`,
  }),
  unchanged: (reference: string, status: Text): Text => ({
    zh: `${reference} 本来就是“${status.zh}”，没有通知任何人。`,
    en: `${reference} was “${status.en}” already; nobody is told.`,
  }),
  notFound: {
    zh: '没有这个编号的人才需求或实习申请。用 talent --all 或 students --all 查看全部。',
    en: 'There is no talent request or application with this reference; talent --all and students --all list them.',
  },
  withdrawn: {
    zh: '这条登记已由本人撤回，不能再改状态；还需要的话，请本人重新登记。',
    en: 'Whoever made this has taken it back, so it stays so; if it is still wanted, a new one is to be made.',
  },
  aheadOfMatch: (status: Text): Text => ({
    zh: `“${status.zh}”只能由推荐产生：先用 propose TR-… IN-… 推荐；双方都同意后，用 exchange MA-… 转交联系方式，状态就会改过来。没有改动，也没有通知任何人。`,
    en: `“${status.en}” comes of a match alone: put one forward with propose TR-… IN-…, and once both sides have agreed pass the contacts on with exchange MA-…; the status then follows. Nothing was changed and nobody is told.`,
  }),
  badStatus: (statuses: readonly string[]): Text => ({
    zh: `没有这个状态。可用的有：${statuses.join('、')}`,
    en: `There is no such status. These can be set: ${statuses.join(', ')}`,
  }),
  noDeletions: { zh: '没有删除过实习申请。', en: 'No application was deleted.' },
  deletions: (count: number): Text => ({
    zh: `删除过 ${count} 份实习申请，只保留删除的时间：`,
    en: `${count} application${count === 1 ? ' was' : 's were'} deleted; only the time is kept:`,
  }),
};

/** What whoever made it takes back is never set by staff. */
const ofRequests = requestStatuses.filter((status) => status !== 'withdrawn');
const ofProfiles = profileStatuses.filter((status) => status !== 'withdrawn');

/** How a request or an application stands: whoever made it is told, and what ends it withdraws its matches. */
export const status: Noun = {
  usage: [`status TR-… ${ofRequests.join('|')}`, `status IN-… ${ofProfiles.join('|')}`],
  read([, reference, wanted, ...rest], flags) {
    if (reference === undefined || wanted === undefined || rest.length > 0 || !hasOnly(flags)) return undefined;
    return set(normaliseReference(reference), wanted);
  },
};

/** When applications were deleted: all that is left of them. */
export const deletions: Noun = {
  usage: ['deletions'],
  read([, ...rest], flags) {
    return rest.length === 0 && hasOnly(flags) ? list : undefined;
  },
};

function set(reference: string, wanted: string): Action {
  return async ({ records }, { phrase, print }) => {
    const isRequest = reference.startsWith('TR-');
    const known: readonly string[] = isRequest ? ofRequests : ofProfiles;
    if (!known.includes(wanted)) {
      print(phrase(text.badStatus(known)));
      return false;
    }
    const { matches } = records;
    const own = await (isRequest ? matches.listOfRequest(reference) : matches.listOfProfile(reference));
    const before = isRequest ? await records.talentRequests.find(reference) : await records.profiles.find(reference);
    const shown = isRequest
      ? requestStatusText[wanted as RequestStatus]
      : applicationStatusText[wanted as ProfileStatus];
    if (before && before.status !== wanted && isAheadOf(own, wanted)) {
      print(phrase(text.aheadOfMatch(shown)));
      return false;
    }
    const changed = isRequest
      ? await records.talentRequests.setStatus(reference, wanted as RequestStatus)
      : await records.profiles.setStatus(reference, wanted as ProfileStatus);
    if (!changed.ok) {
      print(phrase(changed.reason === 'withdrawn' ? text.withdrawn : text.notFound));
      return false;
    }
    print(phrase((before?.status === wanted ? text.unchanged : text.set)(reference, shown)));
    return true;
  };
}

/** Whether a status tells of a match that has not got so far: people are told that both have agreed. */
function isAheadOf(matches: readonly Match[], wanted: string): boolean {
  const isExchanged = ({ status }: Match) => status === 'exchanged';
  if (wanted === 'interview') return !matches.some(isExchanged);
  return wanted === 'put-forward' && !matches.some((match) => isUnderWay(match) || isExchanged(match));
}

const list: Action = async ({ records }, { phrase, print }) => {
  const times = await records.profiles.listDeletions();
  if (times.length === 0) print(phrase(text.noDeletions));
  else print(phrase(text.deletions(times.length)));
  for (const at of times) print(showTime(at));
  return true;
};
