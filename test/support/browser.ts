import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const packed = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/', import.meta.url));
const { version } = createRequire(import.meta.url)(join(packed, 'package.json')) as { version: string };

/**
 * Unpacks the Chromium that the registry package carries, with the libraries and the font that it needs, once a
 * machine. Test files run at the same time, so it is unpacked aside and put in place by one rename: the package's own
 * `executablePath()` would hand out a binary that another process is still writing.
 */
async function unpackChromium(): Promise<string> {
  const home = join(tmpdir(), `bridgehead-chromium-${version}`);
  if (existsSync(home)) return home;
  const aside = await mkdtemp(`${home}-`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = aside;
  try {
    await Promise.all(
      ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((file) => inflate(join(packed, 'bin', file))),
    );
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    await rename(aside, home);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** A real headless Chromium; the caller closes it. Nothing has to be installed, and it works as root. */
export async function launchBrowser(): Promise<Browser> {
  const home = await unpackChromium();
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') };
  return await chromium.launch({
    executablePath: join(home, 'chromium'),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    env: { ...process.env, ...fonts, LD_LIBRARY_PATH: join(home, 'al2023', 'lib') },
  });
}
