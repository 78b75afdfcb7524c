import { z } from 'zod';
import { AppError } from '../model/appError.ts';
import type { Theme } from '../model/programme.ts';
import { bothLanguages, readYamlFolder } from './yamlFile.ts';

const synonyms = z.array(z.string().trim().min(1)).min(1);

const themeFile = z.strictObject({
  order: z.int().positive(),
  title: bothLanguages,
  synonyms: z.strictObject({ zh: synonyms, en: synonyms }),
});

/**
 * The themes in `knowledge/themes/`, in the order of menus; a file's name is its theme's id.
 *
 * A synonym may belong to one theme only: one that belongs to two says nothing about what was meant.
 * Throws AppError `themes.bad` (refused) with every problem of every file, one a line.
 */
export function loadThemes(dir: string): readonly Theme[] {
  const problems: string[] = [];
  const files = readYamlFolder(dir, themeFile, problems);
  const owners = new Map<string, string>();
  for (const { path, name, value } of files) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
      problems.push(`${path}: a theme's file is named like energy-conservation.yaml`);
    }
    const words = new Set([...value.synonyms.zh, ...value.synonyms.en].map((word) => word.toLowerCase()));
    for (const key of [`order ${value.order}`, ...[...words].map((word) => `synonym "${word}"`)]) {
      const owner = owners.get(key);
      if (owner) problems.push(`${path}: ${key} is taken by ${owner}`);
      owners.set(key, path);
    }
  }
  if (problems.length === 0 && files.length === 0) problems.push(`${dir}: no theme in it`);
  if (problems.length > 0) throw new AppError('themes.bad', 'refused', problems.join('\n'));
  return files.map(({ name, value }) => ({ id: name, ...value })).sort((a, b) => a.order - b.order);
}
