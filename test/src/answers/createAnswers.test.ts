import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../../src/answers/createAnswers.ts';
import { loadKnowledge } from '../../../src/answers/loadKnowledge.ts';
import type { Locale } from '../../../src/model/text.ts';

const knowledge = await loadKnowledge('knowledge');
const answers = createAnswers(knowledge.entries, knowledge.glossary);

function landing(text: string, locale: Locale): string {
  const finding = answers.find(text, locale);
  return finding.outcome === 'answer' ? finding.entry.id : finding.outcome;
}

describe('createAnswers', () => {
  it.each<[Locale, string, readonly string[], string]>([
    ['zh', '外债登记要什么材料', ['您好，请问外债登记要什么材料？', '外债登记要什么材料呢，谢谢'], 'debt-docs'],
    [
      'en',
      'what documents are needed for external debt registration',
      [
        'Hello, please tell me what documents are needed for external debt registration?',
        'what documents are needed for external debt registraton',
        'what docments are needed for external debt registration thanks',
      ],
      'debt-docs',
    ],
    ['en', 'what does Sinosure do', ['hi what does Sinosur do', 'What does SINOSURE do???'], 'bri-sinosure'],
  ])('is not swung by courtesies, case or one wrong letter (%s: %s)', (locale, plain, variants, id) => {
    expect(landing(plain, locale)).toBe(id);
    for (const variant of variants) expect(landing(variant, locale), variant).toBe(id);
  });

  it.each([
    ['external debt registration 要什么材料', 'debt-docs'],
    ['waizhai dengji needs which documents', 'debt-docs'],
    ['Sinosure 保什么风险', 'bri-sinosure'],
    ['56号令 what does it require', 'debt-ndrc56'],
  ])('understands mixed languages: %s', (text, id) => {
    for (const locale of ['zh', 'en'] as const) expect(landing(text, locale)).toBe(id);
  });

  it.each([
    ['99号令是什么', 'What is Order 99?'],
    ['88号文讲什么', 'what does Circular 88 say'],
  ])('does not take one order for another: %s', (zh, en) => {
    expect(landing(zh, 'zh')).toBe('none');
    expect(landing(en, 'en')).toBe('none');
  });

  it('offers what is nearest when it declines a question', () => {
    const finding = answers.find('深圳的企业走出去补贴怎么申请', 'zh');
    expect(finding.outcome).toBe('none');
    expect(finding.outcome === 'none' ? finding.nearest.length : 0).toBeLessThanOrEqual(3);
  });

  it.each(['56号令', '备案', '材料'])('asks which when two or three are nearly as likely: %s', (text) => {
    const finding = answers.find(text, 'zh');
    expect(finding.outcome).toBe('choose');
    if (finding.outcome !== 'choose') return;
    expect([2, 3]).toContain(finding.candidates.length);
    const confidences = finding.candidates.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    expect(confidences.reduce((sum, confidence) => sum + confidence, 0)).toBeLessThanOrEqual(1);
  });

  it.each(['', '   ', '???', '\u0000', '🙂', 'a'.repeat(100_000), '外'.repeat(100_000)])(
    'declines what holds no question (%#)',
    (text) => {
      expect(landing(text, 'en')).toBe('none');
    },
  );

  it('gives an entry by its id', () => {
    expect(answers.get('bri-forums')?.topic).toBe('bri');
    expect(answers.get('no-such-entry')).toBeUndefined();
  });
});
