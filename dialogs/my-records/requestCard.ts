import { type RecordWish, recordWords } from '../../src/language/replies/recordWords.ts';
import { requestStatusText } from '../../src/language/show/requestStatus.ts';
import { showDay } from '../../src/language/show/show.ts';
import type { MatchNames } from '../../src/language/show/showMatch.ts';
import {
  showDisciplines,
  showKind,
  showLanguages,
  showPay,
  showStretch,
} from '../../src/language/show/showPlacement.ts';
import { isRequestEnded, type TalentRequest } from '../../src/model/cirrus.ts';
import type { Locale, Text } from '../../src/model/text.ts';
import type { Card } from '../form/cards.ts';
import { myRecordsText as text } from './myRecordsText.ts';

/** A firm's talent request: how it stands, and what can be done with it. */
export function requestCard(request: TalentRequest, lexicon: MatchNames, locale: Locale): Card {
  const { reference, status, role, number, kind, disciplines, languages, period, pay, createdAt } = request;
  const says = (wish: RecordWish, title: Text) => ({
    title: title[locale],
    says: recordWords[wish](reference)[locale],
  });
  const sought = [
    showDisciplines(disciplines, lexicon, locale),
    ...(languages.length > 0 ? [showLanguages(languages, lexicon, locale)] : []),
  ];
  const comma = locale === 'zh' ? '，' : ', ';
  const terms = [showKind(kind, locale), showStretch(period, locale), ...(pay ? [showPay(pay, locale)] : [])];
  return {
    title: text.requestTitle(role, number)[locale],
    subtitle: reference,
    facts: [
      { title: text.statusLabel[locale], value: requestStatusText[status][locale] },
      { title: text.soughtLabel[locale], value: sought.join(comma) },
      { title: text.termsLabel[locale], value: terms.join(comma) },
      { title: text.sentLabel[locale], value: showDay(createdAt, locale) },
    ],
    buttons: isRequestEnded(status)
      ? []
      : [
          says('change-request', text.changeButton),
          says('close-request', text.closeRequestButton),
          says('withdraw-request', text.withdrawButton),
        ],
  };
}
