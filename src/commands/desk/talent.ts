import { requestStatusText } from '../../language/show/requestStatus.ts';
import { contactFacts, openingFacts } from '../../language/show/showMatch.ts';
import { showKind } from '../../language/show/showPlacement.ts';
import { openingOf, type TalentRequest } from '../../model/cirrus.ts';
import type { Text } from '../../model/text.ts';
import { normaliseReference } from '../../records/reference.ts';
import { type Action, hasOnly, type Noun, showTime, type Terminal } from './action.ts';
import { listMatches } from './matchLines.ts';

const text = {
  none: { zh: '目前没有人才需求。', en: 'There is no talent request.' },
  notFound: {
    zh: '没有这个编号的人才需求。用 talent --all 查看全部。',
    en: 'There is no talent request with this reference; talent --all lists all of them.',
  },
  status: { zh: '状态', en: 'Status' },
  firm: { zh: '企业', en: 'Firm' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  mentor: { zh: '指导人', en: 'Mentor' },
  opened: { zh: '登记时间', en: 'Opened' },
  changed: { zh: '最近修改', en: 'Changed' },
  lastSign: { zh: '企业最近有消息', en: 'Last heard from' },
  origin: {
    zh: '仅供工作人员：企业希望学生来自（不得据此筛选，不参与评分，也不给学生看）',
    en: 'For staff only: where the firm wishes students to come from (never a ground to choose or refuse by; not scored, not shown to students)',
  },
  blotted: {
    zh: '注意：企业写的内容里出现了自己的名称或联系人，学生看到的已遮去；推荐之前请核对遮得是否干净',
    en: 'Note: the firm’s words name it or its people. Students see them blotted out; check before you propose that nothing else gives the firm away',
  },
} satisfies Record<string, Text>;

/** The requests of firms: all that are open, or all of one. */
export const talent: Noun = {
  usage: ['talent [--all]', 'talent TR-…'],
  read([, reference, ...rest], flags) {
    if (rest.length > 0) return undefined;
    if (reference === undefined) return hasOnly(flags, 'all') ? list(flags.all ?? false) : undefined;
    return hasOnly(flags) ? show(normaliseReference(reference)) : undefined;
  },
};

function list(includeEnded: boolean): Action {
  return async ({ records }, { phrase, print, locale }) => {
    const requests = await records.talentRequests.list({ includeEnded });
    if (requests.length === 0) print(phrase(text.none));
    for (const { reference, createdAt, status, kind, number, role, firm } of requests) {
      const what = `${number} × ${showKind(kind, locale)}`;
      print([reference, showTime(createdAt), phrase(requestStatusText[status]), what, role, firm.name].join('  '));
    }
    return true;
  };
}

function show(reference: string): Action {
  return async ({ records, knowledge }, terminal) => {
    const { phrase, print, locale } = terminal;
    const request = await records.talentRequests.find(reference);
    if (!request) {
      print(phrase(text.notFound));
      return false;
    }
    const { lexicon } = await knowledge();
    const opening = openingOf(request);
    const facts: readonly (readonly [Text, string | undefined])[] = [
      [text.status, phrase(requestStatusText[request.status])],
      [text.firm, request.firm.name],
      [text.creditCode, request.firm.creditCode],
    ];
    print(request.reference);
    printFacts(facts, terminal);
    for (const { label, value } of contactFacts(request.contact, locale)) print(`${label}: ${value}`);
    // As the firm wrote it, not as students see it; who the mentor is stands below.
    for (const { label, value } of openingFacts(
      { ...opening, ...wordsOf(request), hasMentor: false },
      lexicon,
      locale,
    )) {
      print(`${label}: ${value}`);
    }
    printFacts(
      [
        [text.mentor, request.mentor],
        [text.opened, showTime(request.createdAt)],
        [text.changed, showTime(request.changedAt)],
        [text.lastSign, showTime(request.lastSignAt)],
      ],
      terminal,
    );
    if (!request.marketKnowledge && request.countries.length > 0) {
      const names = request.countries.map((id) => lexicon.countries.find((one) => one.id === id)?.name[locale] ?? id);
      print(`${phrase(text.origin)}: ${names.join(locale === 'zh' ? '、' : ', ')}`);
    }
    if (opening.role !== request.role || opening.tasks !== request.tasks) print(phrase(text.blotted));
    listMatches(await records.matches.listOfRequest(reference), terminal);
    return true;
  };
}

function wordsOf({ role, tasks }: TalentRequest) {
  return { role, tasks };
}

/** A line for each that is known. */
export function printFacts(facts: readonly (readonly [Text, string | undefined])[], { phrase, print }: Terminal): void {
  for (const [label, value] of facts) if (value !== undefined && value !== '') print(`${phrase(label)}: ${value}`);
}
