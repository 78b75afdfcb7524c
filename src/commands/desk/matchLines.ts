import { showMoment } from '../../language/show/show.ts';
import type { Match, MatchStatus } from '../../model/matches.ts';
import type { Text } from '../../model/text.ts';
import { showTime, type Terminal } from './action.ts';

/** How a match stands, for staff: who declined is theirs to know. */
const statuses: Readonly<Record<MatchStatus, Text>> = {
  proposed: { zh: '等双方答复', en: 'waits for both' },
  'firm-agreed': { zh: '企业已同意，等学生', en: 'the firm agreed; waits for the student' },
  'student-agreed': { zh: '学生已同意，等企业', en: 'the student agreed; waits for the firm' },
  agreed: { zh: '双方已同意，待转交联系方式', en: 'both agreed; contacts to be passed on' },
  exchanged: { zh: '联系方式已转交', en: 'contacts passed on' },
  'declined-by-firm': { zh: '企业谢绝', en: 'declined by the firm' },
  'declined-by-student': { zh: '学生谢绝', en: 'declined by the student' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  lapsed: { zh: '已过期', en: 'lapsed' },
};

const enders: Readonly<Record<NonNullable<Match['endedBy']>, Text>> = {
  firm: { zh: '企业', en: 'by the firm' },
  student: { zh: '学生', en: 'by the student' },
  staff: { zh: '工作人员', en: 'by staff' },
};

const until = (moment: Text): Text => ({ zh: `答复期限 ${moment.zh}`, en: `to be answered until ${moment.en}` });

/** A line for each. */
export function listMatches(matches: readonly Match[], { phrase, print }: Terminal): void {
  for (const match of matches) {
    const { id, requestReference, profileReference, status, proposedAt, proposedBy, answerBy, endedBy } = match;
    const parts = [
      phrase(statuses[status]),
      ...(endedBy !== undefined && status === 'withdrawn' ? [phrase(enders[endedBy])] : []),
      ...(answerBy === undefined
        ? []
        : [phrase(until({ zh: showMoment(answerBy, 'zh'), en: showMoment(answerBy, 'en') }))]),
    ];
    print([id, requestReference, profileReference, showTime(proposedAt), proposedBy, ...parts].join('  '));
  }
}
