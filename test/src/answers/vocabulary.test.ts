import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../src/answers/vocabulary.ts';

describe('createVocabulary', () => {
  it('numbers features from 0, each once, whether what they hold comes in one part or two', () => {
    const vocabulary = createVocabulary();
    const numbers = [
      vocabulary.add('h', '外', '债'),
      vocabulary.add('c', '外债'),
      vocabulary.add('h', '外债'),
      vocabulary.add('w', 'debt'),
      vocabulary.add('h', '债'),
      vocabulary.add('h', '𠮷'),
      vocabulary.add('w', 'debt'),
      vocabulary.add('n', '12'),
      vocabulary.add('w', '12'),
    ];
    expect(numbers).toEqual([0, 1, 0, 2, 3, 4, 2, 5, 6]);
    expect(vocabulary.size).toBe(7);
  });

  it('finds by the key what was added, and nothing else', () => {
    const vocabulary = createVocabulary();
    vocabulary.add('h', '外', '债');
    vocabulary.add('w', 'debt');
    vocabulary.add('e', '什', '么');
    expect(['h外债', 'wdebt', 'e什么'].map(vocabulary.find)).toEqual([0, 1, 2]);
    expect(['h债外', 'h外', 'e外债', 'wloan', 'ndebt', 'c外债', ''].map(vocabulary.find)).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
  });

  it('gives the words of a kind with their numbers', () => {
    const vocabulary = createVocabulary();
    vocabulary.add('h', '外', '债');
    vocabulary.add('w', 'debt');
    vocabulary.add('w', 'loan');
    expect([...vocabulary.ofKind('w')]).toEqual([
      ['debt', 1],
      ['loan', 2],
    ]);
    expect([...vocabulary.ofKind('x')]).toEqual([]);
  });
});
