import { stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { CvFile } from '../../model/profiles.ts';
import type { Text } from '../../model/text.ts';
import { type Action, hasOnly, type Noun } from './action.ts';

const text = {
  notFound: { zh: '没有这个编号的申请。', en: 'There is no application with this reference.' },
  without: { zh: '这份申请没有附简历。', en: 'This application has no CV.' },
  exists: { zh: '这个文件已存在，没有覆盖。', en: 'This file exists already and was not overwritten.' },
  noFolder: { zh: '没有这个文件夹。', en: 'There is no such folder.' },
  ending: (type: CvFile['type']): Text => ({
    zh: `这份简历的内容是 ${type}，请用 .${type} 作为文件名的结尾。`,
    en: `This CV is a ${type} by its content; name the file so that it ends in .${type}.`,
  }),
  written: (path: string, name: string): Text => ({
    zh: `简历已保存为 ${path}（学生所起的文件名：${name}）。看完请删除。`,
    en: `The CV is in ${path} (the student called it ${name}). Please delete it when you have read it.`,
  }),
};

/** The CV of an application, for staff to read. */
export const cv: Noun = {
  usage: ['cv IN-… --to FILE'],
  read([, reference, ...rest], flags) {
    const { to } = flags;
    if (reference === undefined || rest.length > 0 || !to || !hasOnly(flags, 'to')) return undefined;
    return fetch(reference, to);
  },
};

function fetch(reference: string, to: string): Action {
  return async ({ records }, { phrase, print }) => {
    const refuse = (reason: Text) => {
      print(phrase(reason));
      return false;
    };
    const profile = await records.profiles.find(reference);
    if (!profile) return refuse(text.notFound);
    const found = profile.cv && (await records.cvs.read(profile.cv.id));
    if (!found) return refuse(text.without);
    const { type, name } = found.file;
    const path = await pathOf(to, profile.reference, type);
    // A file is opened by its ending, whatever is in it.
    if (extname(path).toLowerCase() !== `.${type}`) return refuse(text.ending(type));
    try {
      await writeFile(path, found.bytes, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EEXIST') return refuse(text.exists);
      if (code === 'ENOENT' || code === 'ENOTDIR') return refuse(text.noFolder);
      throw error;
    }
    print(phrase(text.written(path, name)));
    return true;
  };
}

/** A folder gets a file named for the application; a name without an ending gets one. */
async function pathOf(to: string, reference: string, type: CvFile['type']): Promise<string> {
  const isFolder = await stat(to).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return join(to, `${reference}.${type}`);
  return extname(to) === '' ? `${to}.${type}` : to;
}
