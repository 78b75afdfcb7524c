import { describe, expect, it } from 'vitest';
import { checkKnowledge } from '../../src/answers/checkKnowledge.ts';
import { createAnswers } from '../../src/answers/createAnswers.ts';
import { loadKnowledge } from '../../src/answers/loadKnowledge.ts';
import { topics } from '../../src/model/answers.ts';
import { locales } from '../../src/model/text.ts';
import { loadQuestions, type TestQuestion } from './questions.ts';

const knowledge = await loadKnowledge('knowledge');
const answers = createAnswers(knowledge.entries, knowledge.glossary);
const held = loadQuestions('heldOut');
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
    expect(checkKnowledge(knowledge, answers, written).problems).toEqual([]);
  });

  it('has at least 40 entries and some in every topic', () => {
    expect(knowledge.entries.length).toBeGreaterThanOrEqual(40);
    for (const topic of topics) {
      expect(knowledge.entries.filter((entry) => entry.topic === topic).length, topic).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('questions that no entry holds', () => {
  it('are at least ten a topic and language, none of them an entry’s own, for entries that exist', () => {
    for (const topic of topics) {
      for (const locale of locales) {
        const questions = held.filter((question) => question.file === topic && question.locale === locale);
        expect(questions.length, `${topic} ${locale}`).toBeGreaterThanOrEqual(10);
      }
    }
    for (const question of [...held, ...loadQuestions('tuning')]) {
      expect(ownQuestions.has(question.text), question.text).toBe(false);
      for (const id of question.expected) expect(answers.get(id), id).toBeDefined();
    }
  });

  it.each(locales)('are mostly answered by the right entry and rarely by a wrong one (%s)', (locale) => {
    const result = measure(held.filter((question) => question.expected.length > 0 && question.locale === locale));
    const { right, wrong, declined, handedOver } = result;
    const message = `wrong: ${wrong.join('; ')}\ndeclined: ${declined.join('; ')}\nhanded over: ${handedOver.join('; ')}`;
    expect(right.length / result.total, message).toBeGreaterThanOrEqual(0.85);
    expect((right.length + result.asked.length) / result.total, message).toBeGreaterThanOrEqual(0.92);
    expect(wrong.length / result.total, message).toBeLessThanOrEqual(0.02);
  });

  it.each(locales)('are never answered when they are none of our business, and seldom asked about (%s)', (locale) => {
    const questions = held.filter((question) => question.expected.length === 0 && question.locale === locale);
    expect(questions.length).toBeGreaterThanOrEqual(40);
    const outcomes = questions.map((question) => ({
      text: question.text,
      outcome: answers.find(question.text, locale).outcome,
    }));
    expect(outcomes.filter(({ outcome }) => outcome === 'answer')).toEqual([]);
    expect(outcomes.filter(({ outcome }) => outcome === 'choose').length).toBeLessThanOrEqual(2);
  });
});
