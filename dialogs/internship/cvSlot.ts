import type { FileProblem, GivenFile, Message } from '../../src/model/message.ts';
import type { CvFile, CvRefusal } from '../../src/model/profiles.ts';
import type { Result } from '../../src/model/result.ts';
import { type FormTurn, type SlotReading, slot } from '../form/slot.ts';
import { cvText as text } from './cvText.ts';

/** A CV that was given, or the wish to have the one on file removed. */
export type CvChange = CvFile | 'removed';

const kilobyte = 1024;

function showSize(bytes: number): string {
  return bytes < kilobyte * kilobyte
    ? `${Math.max(1, Math.round(bytes / kilobyte))} KB`
    : `${(bytes / kilobyte / kilobyte).toFixed(1)} MB`;
}

type Keeping = Result<CvFile, CvRefusal | FileProblem>;

/** A message is read several times in its turn, and its file kept once. */
const kept = new WeakMap<GivenFile, Promise<Keeping>>();

async function keep(file: GivenFile, { turn }: FormTurn): Promise<Keeping> {
  const content = await file.read();
  return content.ok ? turn.records.cvs.keep(turn.personId, { name: file.name, bytes: content.value }) : content;
}

async function readFile(
  { files }: Message,
  form: FormTurn,
  mayBeKept: (form: FormTurn) => Promise<boolean>,
): Promise<SlotReading<CvChange> | undefined> {
  const [file, ...others] = files;
  if (!file) return undefined;
  const { locale } = form;
  if (others.length > 0) return { kind: 'bad', problem: text.onlyOne[locale] };
  if (!(await mayBeKept(form))) return { kind: 'bad', problem: text.notYet[locale] };
  const keeping = kept.get(file) ?? keep(file, form);
  kept.set(file, keeping);
  const cv = await keeping;
  return cv.ok ? { kind: 'value', value: cv.value, sure: true } : { kind: 'bad', problem: text[cv.reason][locale] };
}

const removes =
  /(?:删除|删掉|去掉|移除|撤下|撤回)(?:我的?|掉)?(?:的)?简历|\b(?:delete|remove|withdraw|take (?:down|away)) (?:my |the )?(?:cv|resume|résumé)\b/i;

/** The wish to have the CV on file removed. */
export function readRemoval(words: string): SlotReading<CvChange> | undefined {
  return removes.test(words) ? { kind: 'value', value: 'removed', sure: true } : undefined;
}

const later =
  /以后|稍后|回头|下次|晚点|没有?(?:简历|准备好|带)|还没|\b(?:later|don'?t have|no cv|not (?:now|yet)|without)\b/i;

/**
 * The CV as a file; what it is is told by its content. Nothing is kept without the consent to it, of which `mayBeKept`
 * knows, or which the very message gives.
 */
export function createCvSlot(mayBeKept: (form: FormTurn) => Promise<boolean>) {
  return slot<CvChange>({
    name: 'cv',
    label: text.label,
    called: { zh: ['简历', '履历'], en: ['cv', 'resume', 'résumé', 'curriculum vitae'] },
    examples: text.examples,
    optional: text.sendLater,
    takesFiles: true,
    needed: mayBeKept,
    ask: ({ locale }) => ({ text: text.ask[locale] }),
    async read(message, form) {
      const told = await readFile(message, form, mayBeKept);
      if (told) return told;
      return later.test(message.text.replaceAll('’', "'")) ? { kind: 'none' } : undefined;
    },
    spot: (message, form) => readFile(message, form, mayBeKept),
    show: (cv, { locale }) => (cv === 'removed' ? text.removed : text.show(cv.name, showSize(cv.bytes)))[locale],
  });
}
