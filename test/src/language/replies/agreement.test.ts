import { describe, expect, test } from 'vitest';
import { readAgreementAlone, takesConsentBack } from '../../../../src/language/replies/agreement.ts';

describe('a word of agreement alone', () => {
  test.each(['同意', '我同意', '同意。', '好的，我同意', '完全同意', 'I agree', 'agreed', 'i agree.', 'Yes, I agree'])(
    'agrees: %s',
    (words) => expect(readAgreementAlone(words)).toBe('agree'),
  );
  test.each([
    '不同意',
    '我不同意',
    '不同意！',
    '没同意',
    '抱歉，我不同意',
    'I do not agree',
    'I don’t agree',
    'disagree',
    'I disagree',
  ])('disagrees: %s', (words) => expect(readAgreementAlone(words)).toBe('disagree'));
  test.each([
    '是',
    '不',
    'yes',
    'no',
    '在',
    '同意推荐 MA-7K2M9Q',
    '不同意这个推荐',
    '同意保存',
    'I agree with Anna',
    '撤回同意',
    '',
  ])('none: %s', (words) => expect(readAgreementAlone(words)).toBeUndefined());
});

describe('a consent is taken back', () => {
  test.each([
    '撤回同意',
    '我要收回我的同意',
    '取消之前的同意',
    '我不同意你们保存我的资料',
    '我不再同意你们使用我的信息',
    'withdraw my consent',
    'I want to revoke my consent',
    'I take back my consent',
    'I no longer agree to you keeping my data',
    'I don’t want you to keep my details',
  ])('%s', (words) => expect(takesConsentBack(words)).toBe(true));
  test.each([
    '同意',
    '不同意',
    '撤回申请',
    '撤回同意推荐 MA-7K2M9Q',
    '取消',
    'I agree',
    'I do not agree',
    'withdraw my application',
    'I don’t want to keep this date',
  ])('not with: %s', (words) => expect(takesConsentBack(words)).toBe(false));
});
