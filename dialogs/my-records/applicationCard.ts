import { type RecordWish, recordWords } from '../../src/language/replies/recordWords.ts';
import { applicationStatusText } from '../../src/language/show/applicationStatus.ts';
import { showDay } from '../../src/language/show/show.ts';
import { matchingNotice } from '../../src/model/people.ts';
import { isProfileEnded, type StudentProfile } from '../../src/model/profiles.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import type { Turn } from '../../src/model/turn.ts';
import type { Card } from '../form/cards.ts';
import { myRecordsText as text } from './myRecordsText.ts';

/** A student's application: how it stands, and what can be done with it. */
export async function applicationCard(profile: StudentProfile, turn: Turn, locale: Locale): Promise<Card> {
  const { reference, status, cv, openings, createdAt } = profile;
  const says = (wish: RecordWish, title: Text) => ({
    title: title[locale],
    says: recordWords[wish](reference)[locale],
  });
  const waits = status === 'received' && !(await isToBeMatched(profile, turn));
  const changes = isProfileEnded(status)
    ? []
    : [
        says('change-application', text.changeButton),
        says('send-cv', cv ? text.newCvButton : text.cvButton),
        says('withdraw-application', text.withdrawButton),
      ];
  return {
    title: text.applicationTitle[locale],
    subtitle: reference,
    facts: [
      {
        title: text.statusLabel[locale],
        value: (waits ? text.notMatched : applicationStatusText[status])[locale],
      },
      { title: text.sentLabel[locale], value: showDay(createdAt, locale) },
      ...(openings.length > 0
        ? [{ title: text.openingsLabel[locale], value: openings.join(locale === 'zh' ? '、' : ', ') }]
        : []),
      { title: text.cvLabel[locale], value: cv?.name ?? text.noCv[locale] },
    ],
    buttons: [...changes, says('delete-application', text.deleteButton)],
  };
}

function isToBeMatched({ personId }: StudentProfile, { records }: Turn): Promise<boolean> {
  return records.people.hasConsent(personId, 'internship-matching', matchingNotice);
}
