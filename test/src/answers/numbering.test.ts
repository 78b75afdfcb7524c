import { describe, expect, it } from 'vitest';
import { createFeatureReader } from '../../../src/answers/features.ts';
import { createNumbering } from '../../../src/answers/numbering.ts';
import { createVocabulary } from '../../../src/answers/vocabulary.ts';

const reader = createFeatureReader({
  terms: [{ zh: '外债', en: 'external debt', also: { zh: [], en: ['waizhai'] } }],
  outside: { zh: ['天气'], en: ['weather'] },
});
const texts = [
  '外债登记要多久？',
  'how long does the external debt registration take',
  '837号令 what is it',
  '外债、外债、外债',
  '𠮷野家外债1.75',
  'weather 天气',
  '',
  '登',
  '你会些什么',
];

describe('createNumbering', () => {
  it('numbers exactly the features that are read one text at a time, with their weights', () => {
    const vocabulary = createVocabulary();
    const numbering = createNumbering(vocabulary);
    for (const text of [...texts, ...texts]) {
      reader.scan(text, numbering.emit);
      const { features, weights } = numbering.take();
      const read = [...reader.read(text)];
      expect(new Map(features.map((feature, at) => [feature, weights[at]])), text).toEqual(
        new Map(read.map(([key, weight]) => [vocabulary.find(key), weight])),
      );
      expect(features.length, text).toBe(read.length);
    }
  });
});
