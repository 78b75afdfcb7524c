import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { AppError } from '../../model/appError.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Asset {
  /** Changes with the content, and is part of the URL. */
  readonly version: string;
  readonly contentType: string;
  /** Compressed once, at the first request for the encoding, and kept. */
  body(encoding: Encoding): Promise<Buffer>;
}

export interface Assets {
  find(version: string, name: string): Asset | undefined;
  /** The URL of a file that is known to be there. */
  url(name: string): string;
  get(name: string): Asset;
}

export const assetPath = '/web-chat/assets';
export const bundleName = 'webchat.js';
/** The production image has this one file of the package. */
const installedBundle = join(import.meta.dirname, '../../../node_modules/botframework-webchat/dist', bundleName);

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * The page's own files share one version, so that its scripts can import each other by relative paths; the bundle,
 * which is sixty times as large, keeps its own and stays in browsers' caches when the page changes.
 * Throws AppError `web-chat.bundle-missing`.
 */
export async function loadAssets(bundlePath: string = installedBundle): Promise<Assets> {
  const folder = fileURLToPath(new URL('./page/', import.meta.url));
  const names = (await readdir(folder)).filter((name) => extname(name) in contentTypes).sort();
  const files = await Promise.all(names.map(async (name) => ({ name, content: await readFile(join(folder, name)) })));
  const version = hash(files.flatMap(({ name, content }) => [name, content]));
  const assets = new Map(files.map(({ name, content }) => [name, createAsset(name, version, async () => content)]));

  const bundleVersion = hash([await readBundle(bundlePath)]);
  assets.set(
    bundleName,
    // Read again when asked for: hardly any browser wants it uncompressed, and 4 MB need not lie in memory for that.
    createAsset(bundleName, bundleVersion, () => readFile(bundlePath)),
  );

  function get(name: string): Asset {
    const asset = assets.get(name);
    if (!asset) throw new Error(`the page has no file ${name}`);
    return asset;
  }
  return {
    get,
    url: (name) => `${assetPath}/${get(name).version}/${name}`,
    find(asked, name) {
      const asset = assets.get(name);
      return asset?.version === asked ? asset : undefined;
    },
  };
}

/** The best encoding that an Accept-Encoding header allows. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const allowed = new Set(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*/))
      .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name),
  );
  if (allowed.has('br')) return 'br';
  return allowed.has('gzip') ? 'gzip' : 'identity';
}

async function readBundle(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw missingBundle(cause);
  }
}

function missingBundle(cause: unknown): AppError {
  const message =
    'The chat page cannot be served: node_modules/botframework-webchat/dist/webchat.js is missing. Run npm ci.';
  return new AppError('web-chat.bundle-missing', 'unavailable', message, { cause });
}

function createAsset(name: string, version: string, read: () => Promise<Buffer>): Asset {
  const kept = new Map<Encoding, Promise<Buffer>>();
  const make: Readonly<Record<Encoding, () => Promise<Buffer>>> = {
    identity: read,
    gzip: async () => compressGzip(await read(), { level: constants.Z_BEST_COMPRESSION }),
    // Quality 9 takes 0.2 s for the bundle; 11 would take 4 s for a tenth less.
    br: async () => compressBrotli(await read(), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  };
  return {
    version,
    contentType: contentTypes[extname(name)] ?? 'application/octet-stream',
    body(encoding) {
      if (encoding === 'identity') return read();
      const made = kept.get(encoding) ?? make[encoding]();
      kept.set(encoding, made);
      made.catch(() => kept.delete(encoding));
      return made;
    },
  };
}

function hash(parts: readonly (string | Buffer)[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest('base64url').slice(0, 16);
}
