import type { FindEntry } from '../../src/language/show/quoting.ts';
import { showTimes } from '../../src/language/show/show.ts';
import { showPlace, showTitle } from '../../src/language/show/showEvent.ts';
import type { Lexicon } from '../../src/language/terms/lexicon.ts';
import { nameOf } from '../../src/language/terms/lexicon.ts';
import { zone } from '../../src/model/clock.ts';
import type { Consultation } from '../../src/model/consultations.ts';
import type { PreparationSheet } from '../../src/model/preparation.ts';
import type { ProgrammeEvent } from '../../src/model/programme.ts';
import type { Locale } from '../../src/model/text.ts';
import { advise } from './advice/advise.ts';
import { caseOf, showCase } from './case.ts';
import { infoSessionText as text } from './infoSessionText.ts';

export interface SheetDeps {
  readonly lexicon: Lexicon;
  readonly entry: FindEntry;
}

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });

/**
 * What a firm takes to its session, from what it told and from what the entries say today. `event` is the session booked.
 * `now` in epoch milliseconds.
 */
export function preparationSheet(
  consultation: Omit<Consultation, 'key' | 'createdAt' | 'personId'>,
  event: ProgrammeEvent | undefined,
  locale: Locale,
  now: number,
  { lexicon, entry }: SheetDeps,
): PreparationSheet {
  const planned = caseOf({ ...consultation.about, topic: consultation.topic });
  const { sections, papers } = advise(planned, lexicon, { entry, locale, now });
  const comma = locale === 'zh' ? '、' : ', ';
  return {
    ...(consultation.bookingReference && { reference: consultation.bookingReference }),
    title: text.sheetTitle(nameOf(lexicon.sessionTopics, consultation.topic, locale))[locale],
    ...(event && {
      session: {
        title: showTitle(event, locale),
        times: showTimes(event.startsAt, event.endsAt, locale),
        ...(event.place && { place: showPlace(event, locale) }),
        languages: event.languages.map((language) => nameOf(lexicon.languages, language, locale)).join(comma),
        ...(event.joinUrl && { joinUrl: event.joinUrl }),
      },
    }),
    told: showCase(planned, locale, lexicon),
    sections,
    papers,
    questions: consultation.questions,
    note: text.note[locale],
    madeOn: isoDay.format(now),
    demo: event?.demo ?? false,
  };
}
