import type { NewTalentRequest, TalentRequest } from '../../src/model/cirrus.ts';
import type { Match } from '../../src/model/matches.ts';
import type { NewProfile, StudentProfile } from '../../src/model/profiles.ts';
import type { Records } from '../../src/model/records.ts';
import { agreeToMatching, newProfile, newRequest } from '../contracts/exampleTalent.ts';

/** A firm's request and a student's profile that fit, and whose words give either away where they may not be shown. */
export interface Pair {
  readonly request: TalentRequest;
  readonly profile: StudentProfile;
}

export async function openPair(
  records: Records,
  firmId: string,
  studentId: string,
  request: Partial<NewTalentRequest> = {},
  profile: Partial<NewProfile> = {},
): Promise<Pair> {
  await agreeToMatching(records, studentId);
  return {
    request: await records.talentRequests.open(newRequest({ personId: firmId, ...request })),
    profile: await records.profiles.open(
      newProfile({
        personId: studentId,
        name: 'Aliya Nurlanova',
        nationality: 'UZ',
        contact: { phone: '+8613900139000', email: 'aliya@example.org' },
        ...profile,
      }),
    ),
  };
}

export async function proposePair(records: Records, { request, profile }: Pair): Promise<Match> {
  const proposed = await records.matches.propose(request.reference, profile.reference, '赵敏');
  if (!proposed.ok) throw new Error(`not proposed: ${proposed.reason}`);
  return proposed.value;
}

/** What would tell a firm who the student is, or a student which firm it is. */
export const secrets = {
  ofStudent:
    /aliya|nurlanova|13900139000|乌兹别克|uzbek|renmin|人民大学|人大|international business|母语|\bnative\b|\bIN-|asia|cv\.pdf/i,
  ofFirm: /远航|91110108MA01ABCD1X|王芳|13800138000|yuanhang|李强/i,
} as const;
