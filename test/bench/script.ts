import { checkCharacter } from '../../src/model/creditCode.ts';
import type { Locale } from '../../src/model/text.ts';

/** One conversation: what the person types, turn by turn, and what its last reply must hold to have gone to its end. */
export interface Script {
  readonly locale: Locale;
  readonly lines: readonly string[];
  readonly ending: RegExp;
}

/** The month in which the events of the benchmark are held, beyond those of the demonstration. */
export const benchMonth = { year: 2029, month: 7 } as const;

/** The `number`th conversation, zh and en in turn: a greeting, a question, an event from the first wish to confirmation. */
export function conversationScript(number: number): Script {
  const locale: Locale = number % 2 === 0 ? 'zh' : 'en';
  const code = creditCode(number);
  const phone = (index: number) => `138${String(10_000_000 + number * 3 + index)}`;
  const lines =
    locale === 'zh'
      ? [
          '你好',
          '短期外债和中长期外债怎么区分？',
          `我们想派三个人参加${benchMonth.year}年${benchMonth.month}月的生物医药对接会`,
          '1',
          `北京某某科技${number}有限公司`,
          code,
          '同意',
          `张伟 市场总监 ${phone(0)}\n李娜 研发经理 ${phone(1)}\n王强 法务 ${phone(2)}`,
          '确认',
        ]
      : [
          'Hello',
          'What is the difference between short-term and long-term external debt?',
          `We want to send three people to the biopharma matchmaking in July ${benchMonth.year}`,
          '1',
          `Beijing Example ${number} Technology Co., Ltd.`,
          code,
          'I agree',
          `Zhang Wei, Marketing Director, ${phone(0)}\nLi Na, R&D Manager, ${phone(1)}\nWang Qiang, Counsel, ${phone(2)}`,
          'confirm',
        ];
  return { locale, lines, ending: /EV-[0-9A-Z-]+/ };
}

/**
 * A conversation that also looks over the whole programme and asks what the person has registered: what a large
 * database could make slow.
 */
export function browsingScript(number: number): Script {
  const { locale, lines } = conversationScript(number);
  const [hello = '', question = '', ...registering] = lines;
  return locale === 'zh'
    ? {
        locale,
        lines: [hello, question, '我想报名活动', '都可以', '算了', ...registering, '我的报名'],
        ending: /EV-[0-9A-Z-]+/,
      }
    : {
        locale,
        lines: [
          ...[hello, question, 'I want to register for an event', 'any theme', 'never mind'],
          ...[...registering, 'my registrations'],
        ],
        ending: /EV-[0-9A-Z-]+/,
      };
}

function creditCode(number: number): string {
  const first17 = `91110108MA${String(number).padStart(7, '0')}`;
  return first17 + checkCharacter(first17);
}

/** A programme file with room for every firm of the benchmark. */
export function benchProgramme(): string {
  const month = `${benchMonth.year}-${String(benchMonth.month).padStart(2, '0')}`;
  const events = [9, 17, 24].map((day, index) => {
    const date = `${month}-${String(day).padStart(2, '0')}`;
    const title = [`生物医药对接会第${index + 1}场`, `Biopharma matchmaking no. ${index + 1}`];
    const text = [...title, '测量用', 'For measuring', `${date} 14:00`, `${date} 17:00`, `${date} 12:00`];
    return [`bench-${index + 1}`, 'bio-pharmaceuticals', ...text, 'yes', 'DE', 'zh', 10_000, 3].join(',');
  });
  const header =
    'ID,Theme,Title (Chinese),Title (English),Summary (Chinese),Summary (English),Starts,Ends,Registration closes,Online,Countries,Languages,Seats,Seats per firm';
  return `${[header, ...events].join('\n')}\n`;
}
