import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/model/appError.ts';
import { describeError } from '../../../src/model/describeError.ts';

const place = /^at .+describeError\.test\.ts:\d+:\d+\)?$/m;

describe('an error as it is logged', () => {
  it('tells the message of our own errors, and of none that may quote what was written', () => {
    expect(describeError(new AppError('port.busy', 'unavailable', 'In use.'))).toMatchObject({
      error: 'AppError',
      code: 'port.busy',
      message: 'In use.',
      at: expect.stringMatching(place),
    });
    expect(describeError(new Error('private'))).toEqual({ error: 'Error', at: expect.stringMatching(place) });
    expect(describeError('private')).toEqual({ error: 'string' });
  });

  it.each([
    'first\nat the private office\n  at noon, private\n    at private (room:12:30)\n\tat private:1:2',
    '\n    at private (room:12:30)',
    '    at private (room:12:30)\n    at private (room:12:30)\n',
    '(private',
    '',
  ])('tells its place and no line of its message: %j', (message) => {
    const { at } = describeError(new Error(message));
    expect(at).toMatch(place);
    expect(at).not.toContain('private');
  });

  it('tells no line of a message that was changed since, or that was appended to the stack', () => {
    const changed = new Error('first\n    at private (room:12:30)');
    // A stack is written when it is first read, and stays so.
    expect(changed.stack).toContain('private');
    changed.message = 'another';
    expect(describeError(changed).at).toBeUndefined();
    const appended = new Error('first');
    appended.stack += '\ncaused by: private\n    at private (room:12:30)';
    expect(describeError(appended).at).toMatch(place);
    expect(describeError(appended).at).not.toContain('private');
  });

  it('tells the frames of calls that were waited for, and of the runtime itself', async () => {
    const { at } = describeError(
      await Promise.all([
        (async () => {
          await null;
          JSON.parse('private');
        })(),
      ]).catch((error: unknown) => error),
    );
    expect(at).toContain('at JSON.parse (<anonymous>)');
    expect(at).toContain('at async Promise.all (index 0)');
    expect(at).toMatch(place);
  });

  it('does without a stack', () => {
    const error = new Error('private');
    error.stack = undefined;
    expect(describeError(error)).toEqual({ error: 'Error' });
  });
});
