import { describe, expect, test } from 'vitest';
import { spellOwnDegree, tellsOnlyDegree } from '../../../../src/language/placements/ownDegree.ts';
import { readTerms } from '../../../../src/language/terms/lexicon.ts';
import { talentLexicon } from '../../../support/talent.ts';

const { degrees } = talentLexicon;
const read = (words: string) => readTerms(spellOwnDegree(words), degrees).flatMap(({ values }) => values);

describe('the degree of a student in everyday words', () => {
  test.each([
    '2nd-year master in computer science',
    'master 2 year',
    'second year of my master',
    'master',
    'Masters, year 1',
    'pku master law',
    'I do my master in economics',
    '研二',
    '硕士二年级',
    '硕一',
  ])('%s', (words) => expect(read(words)).toContain('master'));
  test.each(['博一', 'phd 2nd year'])('%s', (words) => expect(read(words)).toContain('doctorate'));
  test.each([
    'I want to master Chinese',
    'master data management',
    'you must master the language',
    'scrum master',
    'a masterpiece',
  ])('none: %s', (words) => expect(read(words)).toEqual([]));
});

describe('words that tell a degree and nothing else', () => {
  test.each([
    'master',
    'Master’s',
    'a master student',
    '2nd year master',
    '硕士',
    '研二',
    '我是硕士',
    '硕士二年级',
    'PhD',
    '我读本科',
  ])('%s', (words) => expect(tellsOnlyDegree(words, degrees)).toBe(true));
  test.each(['master in economics', '国际贸易硕士', '北外硕士', 'Anna Master Petrova', '清华', 'economics', ''])(
    'not %s',
    (words) => expect(tellsOnlyDegree(words, degrees)).toBe(false),
  );
});
