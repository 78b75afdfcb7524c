import { describe, expect, it } from 'vitest';
import { tellingTime } from '../../../src/deliveries/quietHours.ts';

const at = (time: string) => Date.parse(`2027-03-${time}:00+08:00`);

describe('the time at which people are told something', () => {
  it.each([
    ['01T08:00', undefined, '01T08:00'],
    ['01T20:59', undefined, '01T20:59'],
    ['01T21:00', undefined, '02T08:00'],
    ['01T23:59', undefined, '02T08:00'],
    ['02T00:00', undefined, '02T08:00'],
    ['02T07:59', undefined, '02T08:00'],
    // What comes soon cannot wait.
    ['01T21:00', '01T22:30', '01T21:00'],
    ['01T22:00', '02T07:00', '01T22:00'],
    ['01T22:00', '02T09:59', '01T22:00'],
    ['01T22:00', '02T10:00', '02T08:00'],
    ['02T06:00', '02T09:00', '02T06:00'],
    ['02T06:00', '03T09:00', '02T08:00'],
    ['01T12:00', '02T09:00', '01T12:00'],
  ])('at %s of what comes at %s: %s', (now, matter, told) => {
    expect(tellingTime(at(now), matter === undefined ? undefined : at(matter))).toBe(at(told));
  });
});
