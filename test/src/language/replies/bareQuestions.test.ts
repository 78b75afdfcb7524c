import { describe, expect, test } from 'vitest';
import { readBareQuestion } from '../../../../src/language/replies/bareQuestions.ts';

describe('a question that names nothing', () => {
  test.each([
    '收费吗',
    '要钱吗',
    '多少钱',
    '免费的吗？',
    '这个收不收费',
    '确认，收费吗',
    'is it free?',
    'how much does it cost',
    'does it cost anything?',
    'what does it cost',
    'how much is it',
    'any fees?',
    'confirm, and is it free?',
  ])('asks what it costs: %s', (said) => {
    expect(readBareQuestion(said)).toBe('fee');
  });

  test.each([
    '要多久',
    '一般要多久',
    '多久能有结果？',
    '什么时候有消息',
    'how long does this take?',
    'how long',
    'when will I hear back?',
    'ok how long will it take in all',
  ])('asks how long it takes: %s', (said) => {
    expect(readBareQuestion(said)).toBe('time');
  });

  test.each([
    '工资多少钱',
    '实习生收费标准',
    '我们收费',
    '外债登记要多久',
    'how long is the internship',
    'how much is the pay',
    'is it paid?',
    'what is this?',
    'what is the session',
    'free on Monday',
    '',
  ])('but not %j', (said) => {
    expect(readBareQuestion(said)).toBeUndefined();
  });
});
