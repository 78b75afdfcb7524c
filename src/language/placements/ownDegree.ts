import { readTerms, type Term } from '../terms/lexicon.ts';

/** "Master" alone, and not that something is mastered, or the first of its kind: "master data", "to master Chinese". */
const bareMaster =
  /(?<![\p{L}'’-]|\b(?:to|can|will|must|should|could|fully|quickly|scrum|web) )masters?(?![\p{L}'’-])(?! (?:data|plan|class|key|agreement|file|copy|list|the|an?|this|that|new|all|it)\b)/giu;

/** The words of a student with a degree that is named in everyday words spelt as the lists have it: "2nd-year master". */
export function spellOwnDegree(words: string): string {
  return words.replace(bareMaster, 'master’s');
}

const aroundDegrees =
  /(?<!\p{L})(?:i(?:['’]m| am)?|im|an?|my|in|of|the|for|at|years?|yr|students?|degree|programm?e?|level|stud(?:y|ying)|doing|first|second|third|fourth|fifth|final|last|\d(?:st|nd|rd|th)?)(?!\p{L})|我|是|在|读|的|学生|[一二三四五\d]\s*年级|第?[一二三四五]年|最后一年/giu;

/** Whether words tell a degree, with its year, and nothing else: 研二 is no programme, and "master" no university. */
export function tellsOnlyDegree(words: string, degrees: readonly Term[]): boolean {
  const spelt = spellOwnDegree(words);
  const named = readTerms(spelt, degrees);
  const rest = named.reduce(
    (all, { start, end }) => all.slice(0, start) + ' '.repeat(end - start) + all.slice(end),
    spelt,
  );
  return named.length > 0 && !/\p{L}/u.test(rest.replace(aroundDegrees, ' '));
}
