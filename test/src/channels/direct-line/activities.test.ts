import { describe, expect, it } from 'vitest';
import { readActivity, readWatermark, textLimit, toWire } from '../../../../src/channels/direct-line/activities.ts';

describe('an activity of a client', () => {
  it('keeps what a client may say', () => {
    const said = {
      type: 'message',
      from: { id: 'me', name: '李雷' },
      text: '我们想派三个人参加',
      textFormat: 'plain',
      locale: 'zh-CN',
      value: { ask: 'a1', choice: 2 },
      channelData: { clientActivityID: 'x1', postBack: true },
      entities: [{ type: 'ClientCapabilities', supportsListening: true }],
      localTimestamp: '2026-11-02T17:00:00.000+08:00',
    };
    expect(readActivity(said)).toEqual(said);
  });

  it('loses what only the channel may say', () => {
    const claimed = {
      id: 'mine',
      timestamp: '2020-01-01T00:00:00Z',
      channelId: 'msteams',
      serviceUrl: 'https://evil.example.org',
      conversation: { id: 'another' },
      recipient: { id: 'someone' },
      callerId: 'urn:botframework:azure',
      deliveryMode: 'expectReplies',
      relatesTo: { conversation: { id: 'another' } },
      membersAdded: [{ id: 'x' }],
    };
    const from = { id: 'me', role: 'bot', aadObjectId: '1' };
    expect(readActivity({ type: 'message', ...claimed, from })).toEqual({ type: 'message', from: { id: 'me' } });
  });

  it.each(['message', 'typing', 'event', 'messageReaction', 'endOfConversation'])('may be of type %s', (type) => {
    expect(readActivity({ type }).type).toBe(type);
  });

  it.each(['conversationUpdate', 'invoke', 'installationUpdate', 'handoff', 'trace', 'deleteUserData', 'nonsense', ''])(
    'may not be of type "%s"',
    (type) => {
      expect(() => readActivity({ type })).toThrow(expect.objectContaining({ code: 'activity.type-refused' }));
    },
  );

  it.each([
    ['without a type', { text: 'hello' }],
    ['that is a list', []],
    ['that is nothing', undefined],
    ['that is null', null],
    ['with a text that is none', { type: 'message', text: { a: 1 } }],
    ['with a type that is no text', { type: 3 }],
    ['with a value too large', { type: 'message', value: 'x'.repeat(40_000) }],
    ['with channel data too large', { type: 'message', channelData: { a: 'x'.repeat(40_000) } }],
    ['with a key too long', { type: 'message', channelData: { clientActivityID: 'x'.repeat(201) } }],
    ['with control characters in its sender', { type: 'message', from: { id: 'a\0b' } }],
    [
      'with a script for an attachment',
      { type: 'message', attachments: [{ contentType: 'a', contentUrl: 'javascript:alert(1)' }] },
    ],
  ])('%s is malformed', (_, body) => {
    expect(() => readActivity(body)).toThrow(expect.objectContaining({ code: 'activity.malformed', kind: 'refused' }));
  });

  it('may be as long as the limit and not one character longer', () => {
    expect(readActivity({ type: 'message', text: '文'.repeat(textLimit) }).text).toHaveLength(textLimit);
    const tooLong = () => readActivity({ type: 'message', text: '文'.repeat(textLimit + 1) });
    expect(tooLong).toThrow(expect.objectContaining({ code: 'activity.text-too-long' }));
  });

  it('loses characters that no database can hold', () => {
    expect(readActivity({ type: 'message', text: 'a\0b' }).text).toBe('ab');
  });

  it('is refused without repeating what it says', () => {
    const message = (() => {
      try {
        readActivity({ type: 'message', text: ['my private words'], name: 7 });
      } catch (error) {
        return String(error);
      }
    })();
    expect(message).toContain('text');
    expect(message).not.toContain('private');
  });
});

describe('a watermark', () => {
  it.each([
    [null, 0],
    ['', 0],
    ['-', 0],
    ['0', 0],
    ['17', 17],
  ])('%s asks for what is after %i', (text, watermark) => {
    expect(readWatermark(text)).toBe(watermark);
  });

  it.each(['x', '-1', '1.5', '9'.repeat(16)])('%s is malformed', (text) => {
    expect(() => readWatermark(text)).toThrow(expect.objectContaining({ code: 'watermark.malformed' }));
  });
});

describe('what clients get', () => {
  const stored = (activity: Record<string, unknown>, sequence: number) =>
    ({ sequence, activityId: `c1|000000${sequence}`, direction: 'out', at: 0, activity }) as const;

  it('is what people and the bot said, with its id and without what concerns the channel', () => {
    const activities = [
      stored({ type: 'conversationUpdate' }, 1),
      stored({ type: 'message', text: 'hi', serviceUrl: 'urn:x', callerId: 'y', channelData: { a: 1 } }, 2),
      stored({ type: 'trace', name: 'state' }, 3),
      stored({ type: 'typing' }, 4),
    ];
    expect(toWire(activities)).toEqual([
      { type: 'message', text: 'hi', channelData: { a: 1 }, id: 'c1|0000002' },
      { type: 'typing', id: 'c1|0000004' },
    ]);
  });
});
