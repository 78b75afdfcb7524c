/** What a text says about the zone of a time: minutes east of UTC, or that it is one which cannot be told for certain. */
interface ZoneMention {
  readonly length: number;
  readonly offset?: number;
}

const hour = 60;

/**
 * Zones that have the same offset all year, by IANA's tz database. PST, EST, CET and London time change in summer, or
 * are said loosely when they do, and IST and CST are names of several zones: those are never turned into a time here.
 */
const certain: readonly (readonly [RegExp, number])[] = [
  [/^(?:gmt|utc|z|greenwich|格林[威尼]治)/, 0],
  [/^(?:beijing|peking|china|shanghai|bjt|hkt|hong\s?kong|sgt|singapore|taipei|北京|中国|香港|新加坡|台北)/, 8 * hour],
  [/^(?:jst|tokyo|japan|kst|seoul|korea|东京|日本|首尔|韩国)/, 9 * hour],
];

const behind =
  /^\s*[,(（]?\s*(?:(?:(gmt|utc)\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?|(gmt|utc|bjt|hkt|sgt|jst|kst)|bst|cest|cet|eest|eet|est|edt|pst|pdt|cst|cdt|mst|mdt|ist|aest|aedt|e[sd]?t|p[sd]?t|msk)\b(?!\s*[+-]\d)|((?:[a-z]+\s)?(?:beijing|peking|china|shanghai|hong\s?kong|singapore|taipei|tokyo|japan|seoul|korea|london|uk|us|new\s?york|paris|berlin|german[y]?|dubai|moscow|eastern|pacific|central|mountain|local|your|their|greenwich|european?|indian?|sydney)(?:\s+(?:standard|summer|mean))?\s+time)\b|((?:格林[威尼]治|北京|中国|香港|新加坡|台北|东京|日本|首尔|韩国|伦敦|英国|纽约|美国|美东|美西|巴黎|柏林|德国|法国|欧洲|中欧|迪拜|莫斯科|悉尼|当地|本地|太平洋|世界)(?:标准|夏令)?时间))\s*[)）]?/;
const ahead =
  /(?:(格林[威尼]治|北京|中国|香港|新加坡|台北|东京|日本|首尔|韩国|伦敦|英国|纽约|美国|美东|美西|巴黎|柏林|德国|法国|欧洲|中欧|迪拜|莫斯科|悉尼|当地|本地|太平洋|世界)(?:标准|夏令)?时间(?:的|是)?\s*|\b(gmt|utc)\s+)$/;

const apart =
  /\b(?:gmt|utc)\b|\b(?:london|uk|us|new\s?york|paris|berlin|german|dubai|moscow|eastern|pacific|central|mountain|local|european?|indian?|sydney|tokyo|japan|seoul|korea)(?:\s+(?:standard|summer))?\s+time\b|(?:格林[威尼]治|东京|日本|首尔|韩国|伦敦|英国|纽约|美国|美东|美西|巴黎|柏林|德国|法国|欧洲|中欧|迪拜|莫斯科|悉尼|当地|太平洋|世界)(?:标准|夏令)?时间/;

/** Whether a text speaks of a zone beside Beijing's. */
export function namesOtherZone(text: string): boolean {
  return apart.test(text);
}

function offsetOf(name: string): number | undefined {
  return certain.find(([pattern]) => pattern.test(name))?.[1];
}

/** The zone that is named right behind a time. `iso` is true for the Z and +08:00 of an ISO time. */
export function zoneBehind(text: string, iso: boolean): ZoneMention | undefined {
  const exact = iso ? /^(?:(z)|([+-])(\d{2}):?(\d{2})?)(?![\da-z])/.exec(text) : undefined;
  if (exact) return { length: exact[0].length, offset: exact[1] ? 0 : signed(exact[2], exact[3], exact[4]) };
  const found = behind.exec(text);
  if (!found) return undefined;
  const [words, , sign, hours, minutes, fixed, place, chinese] = found;
  if (sign) return { length: words.length, offset: signed(sign, hours, minutes) };
  return { length: words.length, offset: offsetOf(fixed ?? place ?? chinese ?? '') };
}

/** The zone that is named right before a time: 北京时间下午三点. */
export function zoneAhead(text: string): ZoneMention | undefined {
  const found = ahead.exec(text);
  return found ? { length: found[0].length, offset: offsetOf(found[1] ?? found[2] ?? '') } : undefined;
}

function signed(sign: string | undefined, hours = '0', minutes = '0'): number {
  return (sign === '-' ? -1 : 1) * (Number(hours) * hour + Number(minutes));
}
