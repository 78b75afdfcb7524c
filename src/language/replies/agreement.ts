import { normalise } from '../spelling/normalise.ts';

const alone =
  /^(?:那|好的?|嗯|抱歉|对不起|不好意思|sorry|no|yes|ok)?[\s,，.。!！]*(?:我们?|本人|i|we)?\s*(?:(?<zh>(?:完全|都|也|当然|坚决|暂时|还)*(?<not>不|没有?|拒绝)?(?:再)?同意)(?:了|的|吧|啊|你们?|您)*|(?<en>(?:fully |do |can )?(?<never>(?:do not|don'?t|cannot|can'?t|dis|no longer)\s*)?(?:agree|consent)(?:d)?(?: (?:to|with) (?:that|this|it|you))?(?: any ?more)?))[\s.。!！~]*$/;

/** A word of agreement and nothing else: 不同意, "I don't agree". A plain yes or no is none. */
export function readAgreementAlone(text: string): 'agree' | 'disagree' | undefined {
  const groups = alone.exec(normalise(text).replaceAll('’', "'").trim())?.groups;
  if (!groups) return undefined;
  return groups.not === undefined && groups.never === undefined ? 'agree' : 'disagree';
}

const takesBack =
  /(?:撤回|收回|取消|撤销)(?:我(?:们)?的?|之前的?|刚才的?|对.{0,10}的)*同意(?!推荐)|(?:不(?:再)?|拒绝)同意(?:你们?|您|再|继续)*(?:对我.{0,4})?(?:保存|保留|留存|收集|使用|处理|存)|\b(?:withdraw|revoke|take back|cancel|retract)(?: all)?(?: of)? (?:my |the )?consents?\b|\b(?:no longer|don'?t|do not) (?:agree|consent|want)\b[^.;]{0,24}\b(?:keep|keeping|kept|stor|sav|us(?:e|ing)|hold)\w*\b[^.;]{0,16}\b(?:data|details|information|cv|profile)\b/;

/** Whether somebody takes back a consent that was given: 撤回同意, "withdraw my consent". */
export function takesConsentBack(text: string): boolean {
  return takesBack.test(normalise(text).replaceAll('’', "'"));
}
