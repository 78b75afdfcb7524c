import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/answers/checkKnowledge.ts';
import { createAnswers } from '../../src/answers/createAnswers.ts';
import { loadKnowledge } from '../../src/answers/loadKnowledge.ts';
import { loadLexicon } from '../../src/language/terms/lexicon.ts';
import { topics } from '../../src/model/answers.ts';
import { locales } from '../../src/model/text.ts';
import { loadQuestions, readList, type TestQuestion } from './questions.ts';

const knowledge = await loadKnowledge('knowledge');
const { currencies } = loadLexicon('knowledge/lexicon');
const answers = createAnswers(knowledge.entries, knowledge.glossary);
const held = loadQuestions('heldOut');
const all = [...held, ...loadQuestions('tuning')];
const ownQuestions = new Set(
  knowledge.entries.flatMap((entry) => locales.flatMap((locale) => entry.questions[locale])),
);

function outcomeOf(question: TestQuestion): 'right' | 'asked' | 'declined' | 'handedOver' | 'wrong' {
  const finding = answers.find(question.text, question.locale);
  if (finding.outcome === 'none') return 'declined';
  if (finding.outcome === 'answer') return question.expected.includes(finding.entry.id) ? 'right' : 'wrong';
  if (finding.outcome !== 'choose') return 'handedOver';
  return finding.candidates.some(({ entry }) => question.expected.includes(entry.id)) ? 'asked' : 'wrong';
}

/** How many of the questions came to each outcome, and which ones, for the message of a failing test. */
function measure(questions: readonly TestQuestion[]) {
  const texts = {
    right: [] as string[],
    asked: [] as string[],
    declined: [] as string[],
    handedOver: [] as string[],
    wrong: [] as string[],
  };
  for (const question of questions) texts[outcomeOf(question)].push(question.text);
  return { ...texts, total: questions.length };
}

describe('the knowledge', () => {
  it('has no problem on the day on which it was written', () => {
    const written = Date.parse('2026-11-22T12:00:00+08:00');
    expect(checkKnowledge(knowledge, answers, currencies, written).problems).toEqual([]);
  });

  it('has at least 140 entries and some in every topic', () => {
    expect(knowledge.entries.length).toBeGreaterThanOrEqual(140);
    for (const topic of topics) {
      expect(knowledge.entries.filter((entry) => entry.topic === topic).length, topic).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('questions that no entry holds', () => {
  it('are at least thirty a topic and language, none of them an entry’s own, for entries that exist', () => {
    for (const topic of topics) {
      for (const locale of locales) {
        const questions = all.filter((question) => question.file === topic && question.locale === locale);
        expect(questions.length, `${topic} ${locale}`).toBeGreaterThanOrEqual(30);
      }
    }
    for (const question of all) {
      expect(ownQuestions.has(question.text), question.text).toBe(false);
      for (const id of question.expected) expect(answers.get(id), id).toBeDefined();
    }
  });

  it.each(locales)('are mostly answered by the right entry and rarely by a wrong one (%s)', (locale) => {
    const result = measure(held.filter((question) => question.expected.length > 0 && question.locale === locale));
    const { right, wrong, declined, handedOver } = result;
    const message = `wrong: ${wrong.join('; ')}\ndeclined: ${declined.join('; ')}\nhanded over: ${handedOver.join('; ')}`;
    expect(right.length / result.total, message).toBeGreaterThanOrEqual(0.87);
    expect((right.length + result.asked.length) / result.total, message).toBeGreaterThanOrEqual(0.95);
    expect(wrong.length / result.total, message).toBeLessThanOrEqual(0.01);
  });

  it.each(locales)('are hardly ever answered or asked about when they are none of our business (%s)', (locale) => {
    expect(all.filter(({ file }) => file === 'decline').length).toBeGreaterThanOrEqual(150);
    const questions = held.filter((question) => question.expected.length === 0 && question.locale === locale);
    expect(questions.length).toBeGreaterThanOrEqual(75);
    const taken = (outcome: string) =>
      questions.filter(({ text }) => answers.find(text, locale).outcome === outcome).map(({ text }) => text);
    expect(taken('answer').length / questions.length, taken('answer').join('; ')).toBeLessThanOrEqual(0.03);
    expect(taken('choose').length / questions.length, taken('choose').join('; ')).toBeLessThanOrEqual(0.03);
  });
});

interface FollowUp {
  readonly after: string;
  readonly text: string;
  /** The ids of which one is right, with bars between; `none` for what has nothing to do with the last answer. */
  readonly expected: string;
}

describe.each(locales)('a short question after an answer (%s)', (locale) => {
  const followUps = readList<FollowUp>('followUps.yaml', locale);
  const find = ({ after, text }: FollowUp) => answers.find(text, locale, answers.get(after));

  it('is mostly read in the light of that answer', () => {
    const meant = followUps.filter(({ expected }) => expected !== 'none');
    expect(meant.length).toBeGreaterThanOrEqual(40);
    const landings = meant.map((followUp) => {
      const finding = find(followUp);
      const ids = followUp.expected.split('|');
      if (finding.outcome === 'answer') return ids.includes(finding.entry.id) ? 'right' : 'wrong';
      if (finding.outcome !== 'choose') return 'declined';
      return finding.candidates.some(({ entry }) => ids.includes(entry.id)) ? 'asked' : 'wrong';
    });
    const share = (...outcomes: string[]) =>
      landings.filter((landing) => outcomes.includes(landing)).length / landings.length;
    expect(share('right')).toBeGreaterThanOrEqual(0.65);
    expect(share('right', 'asked')).toBeGreaterThanOrEqual(0.75);
    expect(share('wrong')).toBeLessThanOrEqual(0.12);
  });

  it('has no answer where it has nothing to do with the last one', () => {
    const others = followUps.filter(({ expected }) => expected === 'none');
    expect(others.filter((followUp) => find(followUp).outcome === 'answer')).toEqual([]);
  });
});

interface TwoParts {
  readonly text: string;
  readonly expected: readonly string[];
}

it.each(locales)('two questions in one message mostly get both answers (%s)', (locale) => {
  const messages = readList<TwoParts>('twoPart.yaml', locale);
  expect(messages.length).toBeGreaterThanOrEqual(15);
  const both = messages.filter(({ text, expected }) => {
    const finding = answers.find(text, locale);
    const ids = finding.outcome === 'answer' ? [finding.entry.id, ...finding.also.map(({ entry }) => entry.id)] : [];
    return expected.every((one) => one.split('|').some((id) => ids.includes(id)));
  });
  expect(both.length / messages.length).toBeGreaterThanOrEqual(0.65);
});
