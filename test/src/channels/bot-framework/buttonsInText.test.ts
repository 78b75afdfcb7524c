import type { Activity } from 'botbuilder';
import { expect, it } from 'vitest';
import { withButtonsInText } from '../../../../src/channels/bot-framework/buttonsInText.ts';

const asking = (count: number): Partial<Activity> => {
  const actions = Array.from({ length: count }, (_, index) => ({
    type: 'imBack',
    title: `第${index + 1}项`,
    value: `第${index + 1}项`,
  }));
  return { type: 'message', text: '要改哪一项？', suggestedActions: { to: [], actions } };
};

it('names the buttons that Teams would leave out', () => {
  const sent = withButtonsInText(asking(7), 'msteams');
  expect(sent.text).toBe('要改哪一项？\n\n- 第1项\n- 第2项\n- 第3项\n- 第4项\n- 第5项\n- 第6项\n- 第7项');
  expect(sent.suggestedActions?.actions).toHaveLength(7);
});

it('says nothing twice where all are shown', () => {
  expect(withButtonsInText(asking(6), 'msteams')).toEqual(asking(6));
  expect(withButtonsInText(asking(7), 'emulator')).toEqual(asking(7));
  expect(withButtonsInText({ type: 'message', text: 'x' }, 'msteams')).toEqual({ type: 'message', text: 'x' });
});
