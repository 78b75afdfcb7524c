import { contactFacts } from '../../language/show/showMatch.ts';
import { openingOf, type TalentRequest } from '../../model/cirrus.ts';
import { readStaffName, staffNameLimit } from '../../model/desk.ts';
import type { Exchange, Match, ProposalRefusal } from '../../model/matches.ts';
import type { Explanation } from '../../model/matching.ts';
import { matchingProfileOf, type StudentProfile } from '../../model/profiles.ts';
import type { Text } from '../../model/text.ts';
import { normaliseReference } from '../../records/reference.ts';
import { type Action, hasOnly, type Noun, type Terminal, type Workplace } from './action.ts';
import { listMatches } from './matchLines.ts';
import { agreedToMatching } from './students.ts';

type Refusal = ProposalRefusal | 'name-unusable' | 'match-not-found' | 'match-ended' | 'match-exchanged' | 'not-agreed';

const refusals: Readonly<Record<Refusal, Text>> = {
  'request-not-found': {
    zh: '没有这个编号的人才需求。用 talent 查看全部。',
    en: 'There is no talent request with this reference; talent lists them.',
  },
  'profile-not-found': {
    zh: '没有这个编号的实习申请。用 students 查看全部。',
    en: 'There is no application with this reference; students lists them.',
  },
  'request-ended': {
    zh: '这条人才需求已经结束，不能再推荐。企业还需要的话，请企业重新登记。',
    en: 'This talent request has ended, so nobody can be put forward to it. If the firm still needs somebody, it makes a new one.',
  },
  'profile-ended': {
    zh: '这份实习申请已经结束，不能再推荐。学生还在找的话，请学生重新申请。',
    en: 'This application has ended, so it cannot be put forward. A student who is still looking applies anew.',
  },
  'no-consent': {
    zh: '这位学生没有同意参与匹配，不能推荐。学生可以在对话里说“修改申请”后同意。',
    en: 'This student has not agreed to be matched and cannot be put forward. To agree, the student says “change my application” in the chat.',
  },
  'already-proposed': {
    zh: '这两者已经推荐过，不能再次推荐。用 talent TR-… 查看结果。',
    en: 'These two have been proposed before, and nobody is asked twice; talent TR-… shows what became of it.',
  },
  'same-person': {
    zh: '人才需求和实习申请是同一个人登记的，不能推荐。请先核实身份。',
    en: 'The request and the application were made by one and the same person; find out who it is first.',
  },
  'name-unusable': {
    zh: `姓名只能含文字、数字、空格和 . · ' -，最长 ${staffNameLimit} 字。`,
    en: `A name holds letters, digits, spaces and . · ' - only, ${staffNameLimit} characters at most.`,
  },
  'match-not-found': {
    zh: '没有这个编号的推荐。用 matches 查看进行中的。',
    en: 'There is no match with this number; matches lists those under way.',
  },
  'match-ended': {
    zh: '这个推荐已经结束。需要的话，可以为这条需求另推荐一位学生：shortlist TR-…。',
    en: 'This match is over. To put somebody else forward: shortlist TR-….',
  },
  'match-exchanged': {
    zh: '这个推荐的联系方式已经转交，不能再更改；请直接联系双方。',
    en: 'The contacts of this match have been passed on, which cannot be undone; get in touch with both sides.',
  },
  'not-agreed': {
    zh: '还没有得到双方的同意，不能转交联系方式。用 matches 查看等谁答复。',
    en: 'Not both sides have agreed yet, so nothing can be passed on; matches shows who is to answer.',
  },
};

const text = {
  nobody: {
    zh: '没有合适的学生。只列出同意参与匹配、不违反硬性条件、还没有推荐过的学生。',
    en: 'No student fits. Only those are listed who agreed to be matched, whom nothing rules out and who were not proposed for it before.',
  },
  seen: (words: string): Text => ({
    zh: `学生会看到（推荐之前请核对没有透露是哪家企业）：${words}`,
    en: `Students see (check before you propose that it does not give the firm away): ${words}`,
  }),
  score: (percent: number): Text => ({ zh: `${percent} 分`, en: `${percent} of 100` }),
  speaksFor: { zh: '合适', en: 'For' },
  against: { zh: '不合适', en: 'Against' },
  first: { zh: '须先办', en: 'First' },
  forStaff: { zh: '须由您判断', en: 'For you to decide' },
  violates: {
    zh: '不能推荐，因为不符合硬性条件。企业或学生改了登记之后可以再试：',
    en: 'Not put forward, since a hard condition is not met. Try again once the firm or the student has changed what stands on record:',
  },
  proposed: ({ id }: Match): Text => ({
    zh: `${id} 已推荐，将通知双方；双方都看不到对方是谁。`,
    en: `${id} is proposed; both are told, and neither sees who the other is.`,
  }),
  none: { zh: '目前没有进行中的推荐。', en: 'No match is under way.' },
  withdrawn: ({ id }: Match): Text => ({
    zh: `${id} 已撤回，将通知双方没有成。`,
    en: `${id} is withdrawn; both are told that it did not come about.`,
  }),
  exchanged: ({ id }: Match): Text => ({
    zh: `${id} 的联系方式已转交，将通知双方转交了哪些内容：`,
    en: `The contacts of ${id} are passed on; both are told what was:`,
  }),
  toFirm: { zh: '给企业', en: 'To the firm' },
  toStudent: { zh: '给学生', en: 'To the student' },
} satisfies Record<string, Text | ((...values: never[]) => Text)>;

/** Students for one request, best first, with what speaks for and against. */
export const shortlist: Noun = {
  usage: ['shortlist TR-…'],
  read([, reference, ...rest], flags) {
    return reference !== undefined && rest.length === 0 && hasOnly(flags)
      ? rankFor(normaliseReference(reference))
      : undefined;
  },
};

/** Puts a student forward for a request: both are told. */
export const propose: Noun = {
  usage: ['propose TR-… IN-… --as NAME'],
  read([, request, profile, ...rest], flags) {
    if (request === undefined || profile === undefined || rest.length > 0) return undefined;
    if (flags.as === undefined || !hasOnly(flags, 'as')) return undefined;
    return put(normaliseReference(request), normaliseReference(profile), flags.as);
  },
};

/** The matches under way, and to whom they wait. */
export const matches: Noun = {
  usage: ['matches'],
  read([, ...rest], flags) {
    return rest.length === 0 && hasOnly(flags) ? listUnderWay : undefined;
  },
};

/** Ends a match before contacts are passed on. */
export const withdraw: Noun = {
  usage: ['withdraw MA-…'],
  read([, id, ...rest], flags) {
    return id !== undefined && rest.length === 0 && hasOnly(flags) ? takeBack(normaliseReference(id)) : undefined;
  },
};

/** Passes the contacts on, once both have agreed and the papers were looked at. */
export const exchange: Noun = {
  usage: ['exchange MA-…'],
  read([, id, ...rest], flags) {
    return id !== undefined && rest.length === 0 && hasOnly(flags) ? passOn(normaliseReference(id)) : undefined;
  },
};

function refused(refusal: Refusal, { phrase, print }: Terminal): false {
  print(phrase(refusals[refusal]));
  return false;
}

function rankFor(reference: string): Action {
  return async ({ records, knowledge }, terminal) => {
    const request = await records.talentRequests.find(reference);
    if (!request) return refused('request-not-found', terminal);
    const { matching } = await knowledge();
    const tried = new Set((await records.matches.listOfRequest(reference)).map((match) => match.profileReference));
    const profiles = (await records.profiles.listMatchable()).filter((one) => !tried.has(one.reference));
    const ranked = matching.shortlist(request, profiles);
    const { role, tasks } = openingOf(request);
    terminal.print(
      terminal.phrase(text.seen([role, tasks].filter(Boolean).join(terminal.locale === 'zh' ? '。' : '. '))),
    );
    if (ranked.length === 0) terminal.print(terminal.phrase(text.nobody));
    for (const { reference: found, score } of ranked) {
      const profile = await records.profiles.find(found);
      if (!profile) continue;
      terminal.print([found, terminal.phrase(text.score(Math.round(score * 100))), profile.name].join('  '));
      const assessment = matching.score(request, matchingProfileOf(profile));
      printReasons(matching.explain(assessment, terminal.locale), terminal);
    }
    return true;
  };
}

function printReasons(explanation: Explanation, { phrase, print }: Terminal): void {
  const parts = [
    [text.speaksFor, explanation.for],
    [text.against, explanation.against],
    [text.first, explanation.first],
    [text.forStaff, explanation.forStaff],
  ] as const;
  for (const [label, lines] of parts) for (const line of lines) print(`    ${phrase(label)}: ${line}`);
}

function put(requestReference: string, profileReference: string, name: string): Action {
  return async (workplace, terminal) => {
    const staff = readStaffName(name);
    if (!staff) return refused('name-unusable', terminal);
    const { records } = workplace;
    const request = await records.talentRequests.find(requestReference);
    if (!request) return refused('request-not-found', terminal);
    const profile = await records.profiles.find(profileReference);
    if (!profile) return refused('profile-not-found', terminal);
    if (!(await agreedToMatching(workplace, profile))) return refused('no-consent', terminal);
    if (await isRuledOut(workplace, request, profile, terminal)) return false;
    const proposed = await records.matches.propose(requestReference, profileReference, staff);
    if (!proposed.ok) return refused(proposed.reason, terminal);
    terminal.print(terminal.phrase(text.proposed(proposed.value)));
    return true;
  };
}

/** Tells why, where a hard condition stands against it: no reason of staff can make up for that. */
async function isRuledOut(
  { knowledge }: Workplace,
  request: TalentRequest,
  profile: StudentProfile,
  { phrase, print, locale }: Terminal,
): Promise<boolean> {
  const { matching } = await knowledge();
  const { hard } = matching.explain(matching.score(request, matchingProfileOf(profile)), locale);
  if (hard.length === 0) return false;
  print(phrase(text.violates));
  for (const line of hard) print(`    ${line}`);
  return true;
}

const listUnderWay: Action = async ({ records }, terminal) => {
  const found = await records.matches.listUnderWay();
  if (found.length === 0) terminal.print(terminal.phrase(text.none));
  listMatches(found, terminal);
  return true;
};

const ofMatches: Readonly<Record<'not-found' | 'not-agreed' | 'ended' | 'exchanged', Refusal>> = {
  'not-found': 'match-not-found',
  'not-agreed': 'not-agreed',
  ended: 'match-ended',
  exchanged: 'match-exchanged',
};

function takeBack(id: string): Action {
  return async ({ records }, terminal) => {
    const withdrawn = await records.matches.withdrawByStaff(id);
    if (!withdrawn.ok) return refused(ofMatches[withdrawn.reason], terminal);
    terminal.print(terminal.phrase(text.withdrawn(withdrawn.value)));
    return true;
  };
}

function passOn(id: string): Action {
  return async ({ records }, terminal) => {
    const exchanged = await records.matches.exchange(id);
    if (!exchanged.ok) return refused(ofMatches[exchanged.reason], terminal);
    const { match, toFirm, toStudent } = exchanged.value;
    terminal.print(terminal.phrase(text.exchanged(match)));
    terminal.print(
      `    ${terminal.phrase(text.toFirm)}: ${lineOf(toFirm, [toFirm.university, toFirm.programme], terminal)}`,
    );
    terminal.print(
      `    ${terminal.phrase(text.toStudent)}: ${lineOf(toStudent.contact, [toStudent.firmName], terminal)}`,
    );
    return true;
  };
}

function lineOf(
  contact: Exchange['toFirm'] | Exchange['toStudent']['contact'],
  rest: readonly string[],
  { locale }: Terminal,
): string {
  return [...contactFacts(contact, locale).map(({ value }) => value), ...rest].join('  ');
}
