import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/model/json.ts';

const parse = (text: string) => parseJson(Buffer.from(text));
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('JSON from outside', () => {
  it.each(['null', 'false', '0', '""', '[]', '{"text":"外债登记","constructor":1}'])('is read: %s', (text) => {
    expect(parse(text)).toEqual(JSON.parse(text));
  });

  it('may be nested 64 deep and no deeper', () => {
    expect(parse(nested(64))).toEqual(JSON.parse(nested(64)));
    for (const depth of [65, 20_000, 1_000_000]) expect(parse(nested(depth)), String(depth)).toBeUndefined();
    expect(parse(`{"a":[1,{"b":${nested(62)}}]}`)).toBeUndefined();
  });

  it.each(['{"__proto__":{"admin":true}}', '[{"a":{"__proto__":null}}]', '{"\\u005f_proto__":1}'])(
    'is not read when it reaches for the prototype: %s',
    (text) => {
      expect(parse(text)).toBeUndefined();
    },
  );

  it.each(['', '{"text":', 'hello', "{'a':1}"])('is not read when it is none: %j', (text) => {
    expect(parse(text)).toBeUndefined();
  });

  it('is not read when it is no UTF-8', () => {
    expect(parseJson(new Uint8Array([0x22, 0xff, 0xfe, 0x22]))).toBeUndefined();
  });
});
