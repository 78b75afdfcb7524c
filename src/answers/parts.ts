import { isQuestion } from '../language/replies/questions.ts';
import { inOneSpelling } from './units.ts';

/** More parts than this are no question but a letter. */
const mostParts = 3;
/** Where one question ends and the next may begin; a comma alone joins what belongs together. */
const boundary =
  /[?？;；!！。\n]+\s*(?:(?:另外|还有|以及|同时)[,，]?\s*)?|[,，]\s*(?:另外|还有|以及|同时)[,，]?\s*|[,，]?\s*(?:顺便(?:问一下)?|再问一下|还想问)[,，]?\s*|[,.]?\s*\b(?:and also|also|and (?=(?:how|what|when|who|where|which|why|do|does|is|are|can|must|should)\b)|by the way)\b[,]?\s*/gi;

/** The questions that a message consists of, in their order; one where it cannot be divided. */
export function partsOf(text: string): readonly string[] {
  const parts = text
    .split(boundary)
    .map((part) => part.trim())
    .filter((part) => /\p{Script=Han}{2}|[a-z]{2}.*[a-z]{2}/iu.test(inOneSpelling(part)));
  if (parts.length > 1) return parts.length <= mostParts ? parts : [text];
  const clauses = text.split(/[,，]/).map((clause) => clause.trim());
  return clauses.length === 2 && clauses.every(isQuestion) ? clauses : [text];
}

/** What leans on something said before: "那一年以上的呢", "and for loans over a year?" */
const leaning =
  /^(?:那么?|如果|要是|还有|另外|这个|它|其中|具体|and\b|what about|how about|then\b|but\b|so\b|what if|if\b|is it\b|does it\b|are they\b|for\b)|呢[?？!！。]*$|\b(?:it|they|them|that|this|one|those)\b/i;
/** Questions longer than this say what they are about. */
const longestLeaning = { han: 16, words: 9 };

/** Whether a message is too short, or too plainly joined to what went before, to be understood alone. */
export function leansOnLast(text: string): boolean {
  const plain = inOneSpelling(text).trim();
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = plain.match(/[a-z]+/g)?.length ?? 0;
  const short = han <= longestLeaning.han && words <= longestLeaning.words;
  return short || (leaning.test(plain) && han <= longestLeaning.han * 2 && words <= longestLeaning.words * 2);
}

/** Whether it opens or ends like a question that goes on from the last one. */
export function goesOn(text: string): boolean {
  return leaning.test(inOneSpelling(text).trim());
}
