import { describe, expect, test } from 'vitest';
import type { FormTurn } from '../../../dialogs/form/slot.ts';
import { waitlistSlot } from '../../../dialogs/registration/seatSlots.ts';

const read = (text: string) => waitlistSlot.read({ text, files: [], locale: 'zh' }, {} as FormTurn);

describe('whether to wait for a seat', () => {
  test.each([
    '候补',
    '候补吧',
    '那就候补',
    '我们排候补',
    '排队',
    '等着吧',
    '加入候补',
    '可以',
    '好的',
    'join the waiting list',
    'waitlist',
    'we will wait',
    'put us on the waitlist please',
    "we'd like to join the queue",
    'yes',
    'ok please',
  ])('“%s” waits', (text) => {
    expect(read(text)).toMatchObject({ kind: 'value', value: true });
  });

  test.each(['换一场', '看看别的活动', '不用了', 'another event', 'no thanks'])('“%s” looks for another', (text) => {
    expect(read(text)).toMatchObject({ kind: 'reopen', slot: 'event' });
  });

  test.each(['', '两个人', '候补要等多久', '我想问一下', 'hello', 'how long is the waiting list?', 'we'])(
    '“%s” is neither',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );
});
