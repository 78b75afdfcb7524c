import { randomInt } from 'node:crypto';
import type { NewTalentRequest } from '../../src/model/cirrus.ts';
import { matchingNotice } from '../../src/model/people.ts';
import type { NewProfile } from '../../src/model/profiles.ts';
import type { Records } from '../../src/model/records.ts';
import { beijingDay, exampleStudent, exampleTalentRequest } from '../support/talent.ts';
import { unique } from './exampleEvents.ts';

/** A request for two Russian-speaking trade interns, by a firm that no other test has. */
export function newRequest(changes: Partial<NewTalentRequest> = {}): NewTalentRequest {
  const {
    reference: _reference,
    status: _status,
    createdAt: _created,
    changedAt: _changed,
    lastSignAt: _sign,
    ...request
  } = exampleTalentRequest;
  return { ...request, number: 2, personId: unique('test:firm'), ...changes };
}

/** A profile of a student whom no other test has. */
export function newProfile(changes: Partial<NewProfile> = {}): NewProfile {
  const {
    reference: _reference,
    status: _status,
    createdAt: _created,
    changedAt: _changed,
    cv: _cv,
    ...profile
  } = exampleStudent;
  const personId = unique('test:student');
  return {
    ...profile,
    personId,
    name: `${letters(8)} ${letters(10)}`,
    contact: { phone: `+86139${String(randomInt(1e8)).padStart(8, '0')}`, email: `${letters(10)}@example.org` },
    availability: { from: beijingDay('2027-02-01'), to: beijingDay('2027-12-01') },
    interests: 'Marketing in Central Asia',
    ...changes,
  };
}

/** Letters that make no word, so that they are found nowhere by chance. */
export function letters(length: number): string {
  return Array.from({ length }, () => 'bcdfghjklmnpqrstvwxz'[randomInt(20)]).join('');
}

/** The smallest file that passes for a PDF, with this text in it. */
export function pdfWith(text: string): Uint8Array {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}

/** As a student does before being matched. */
export async function agreeToMatching({ people }: Records, personId: string): Promise<void> {
  await people.giveConsent(personId, 'internship-matching', matchingNotice);
}
