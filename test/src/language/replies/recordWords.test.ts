import { describe, expect, test } from 'vitest';
import { type RecordWish, readRecordWish, recordWords } from '../../../../src/language/replies/recordWords.ts';
import { locales } from '../../../../src/model/text.ts';

const reference = 'EV-7K2M9Q';
const said: Readonly<Record<RecordWish | 'none', readonly string[]>> = {
  'accept-seat': [
    '接受名额',
    '接受这个名额',
    '确认名额',
    '我们要这个名额',
    '要了这个名额',
    'accept the seat',
    'we take the seat',
    'confirm my seat please',
    'accept seat',
  ],
  'decline-seat': [
    '放弃名额',
    '放弃这个名额吧',
    '不要这个名额了',
    '不接受名额',
    '退回候补名额',
    'decline the seat',
    'we give up our seat',
    'decline seat',
    'please release the seat',
  ],
  change: [
    '修改报名',
    '修改一下报名',
    '我想修改报名',
    '改报名',
    '更改参会人',
    '修改参会名单',
    '变更代表名单',
    '换人',
    '换个人',
    '换一个参会人',
    '增加参会人',
    '减少参会人数',
    'change registration',
    'change my registration',
    'I want to edit my booking',
    'change the delegates',
    'replace a delegate',
    'add an attendee',
    'modify our registration',
  ],
  'change-date': [
    '改期',
    '我想改期',
    '换一场',
    '换个日期',
    '改到另一场',
    '改到别的场次',
    '换成别的时间',
    '改成另外一个场次',
    'change the date',
    'move us to another date',
    'reschedule',
    'switch to another session',
    'move my registration to another date',
  ],
  rate: ['评价', '评价活动', '给活动打分', '反馈', 'rate', 'rate the event', 'give feedback', 'feedback'],
  none: [
    '怎么改期',
    '报名怎么修改',
    '你好',
    '报名活动',
    '我的报名',
    '外债登记怎么变更？',
    '评估报告要交吗',
    '活动名额有多少',
    '我要报名',
    '贷款额度',
    '换人民币',
    '取消报名',
    'how do I change my registration?',
    'hello',
    'register for an event',
    'my registrations',
    'what is the exchange rate?',
    'how many seats are there?',
    'cancel my registration',
    'change language',
  ],
};

describe('what somebody wants done with a record', () => {
  for (const [wish, messages] of Object.entries(said)) {
    test.each(messages)(`${wish}: %s`, (message) => {
      expect(readRecordWish(message)?.wish ?? 'none').toBe(wish);
    });
  }

  test.each(
    Object.entries(recordWords).flatMap(([wish, words]) =>
      locales.map((locale) => [wish, words(reference)[locale]] as const),
    ),
  )('%s is what its button says: %s', (wish, words) => {
    expect(readRecordWish(words)).toEqual({ wish, reference });
  });
});
