import { describe, expect, it } from 'vitest';
import { isOneSlipApart, stem } from '../../../src/answers/words.ts';

describe('stem', () => {
  it.each([
    ['registered', 'register'],
    ['companies', 'company'],
    ['hedging', 'hedge'],
    ['penalties', 'penalty'],
    ['organisation', 'organization'],
    ['taxes', 'tax'],
  ])('lets %s and %s meet', (left, right) => {
    expect(stem(left)).toBe(stem(right));
  });

  it.each([
    ['process', 'proceed'],
    ['policy', 'police'],
    ['visa', 'vis'],
  ])('keeps %s and %s apart', (left, right) => {
    expect(stem(left)).not.toBe(stem(right));
  });
});

describe('isOneSlipApart', () => {
  it.each([
    ['registration', 'registraton'],
    ['registration', 'regisstration'],
    ['registration', 'registrotion'],
    ['registration', 'regsitration'],
  ])('%s and %s are', (left, right) => {
    expect(isOneSlipApart(left, right)).toBe(true);
    expect(isOneSlipApart(right, left)).toBe(true);
  });

  it.each([
    ['loan', 'loan'],
    ['loan', 'lawn2'],
    ['export', 'import'],
  ])('%s and %s are not', (left, right) => {
    expect(isOneSlipApart(left, right)).toBe(false);
  });
});
