import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BotApp } from './channels/bot-framework/authentication.ts';
import { AppError } from './model/appError.ts';

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value);
/** Characters; a shorter one could be guessed. */
const signingSecretLength = 32;
const optionalText = z.preprocess(blankIsAbsent, z.string().optional());
const flag = z.preprocess(blankIsAbsent, z.enum(['0', '1']).default('0')).transform((value) => value === '1');
const origins = z
  .preprocess(blankIsAbsent, z.string().default(''))
  .transform((list) =>
    list
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.url({ protocol: /^https?$/ }).transform((origin) => new URL(origin).origin)));

/** `address` or `Name <address>`. */
const sender = /^(?:[^<>@\s][^<>@]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/;
/** Hours; longer than this a seat would stand empty. */
const longestOffer = 168;

/** Every variable that the program reads; `.env.example` is held to this list by a test. */
export const environment = z
  .object({
    HOST: z.preprocess(blankIsAbsent, z.string().default('127.0.0.1')),
    PORT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(65_535).default(3978)),
    PUBLIC_URL: z.preprocess(blankIsAbsent, z.url({ protocol: /^https?$/ }).optional()),
    TRUST_PROXY: flag,
    LOG_LEVEL: z.preprocess(blankIsAbsent, z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
    METRICS_TOKEN: optionalText,
    DATA_DIR: z.preprocess(blankIsAbsent, z.string().default('data')),
    DATABASE_URL: z.preprocess(blankIsAbsent, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
    DIRECTLINE_SIGNING_SECRET: z.preprocess(blankIsAbsent, z.string().min(signingSecretLength).optional()),
    DIRECTLINE_SECRET: z.preprocess(blankIsAbsent, z.string().min(16).optional()),
    WIDGET_ORIGINS: origins,
    MICROSOFT_APP_ID: optionalText,
    MICROSOFT_APP_PASSWORD: optionalText,
    MICROSOFT_APP_TENANT_ID: optionalText,
    MICROSOFT_APP_TYPE: z.preprocess(
      blankIsAbsent,
      z.enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI']).default('SingleTenant'),
    ),
    ALLOW_UNAUTHENTICATED_EMULATOR: flag,
    WAITLIST_OFFER_HOURS: z.preprocess(blankIsAbsent, z.coerce.number().min(0.5).max(longestOffer).default(24)),
    SMTP_URL: z.preprocess(blankIsAbsent, z.url({ protocol: /^smtps?$/, hostname: /./ }).optional()),
    MAIL_FROM: z.preprocess(
      blankIsAbsent,
      z.string().regex(sender, 'not an address, nor a name with an address in angle brackets').optional(),
    ),
  })
  .superRefine((env, problems) => {
    const need = (name: keyof typeof env, why: string) => {
      if (env[name] === undefined) problems.addIssue({ code: 'custom', path: [name], message: why });
    };
    if (env.DATABASE_URL) {
      need('DIRECTLINE_SIGNING_SECRET', 'required with DATABASE_URL: all processes must sign tokens alike');
    }
    if (env.SMTP_URL) need('MAIL_FROM', 'required with SMTP_URL: the address from which e-mail is sent');
    if (env.MAIL_FROM) need('SMTP_URL', 'required with MAIL_FROM: without a mail server no e-mail is sent at all');
    if (env.MICROSOFT_APP_ID) {
      if (env.MICROSOFT_APP_TYPE !== 'UserAssignedMSI') {
        need('MICROSOFT_APP_PASSWORD', `required for an app of type ${env.MICROSOFT_APP_TYPE}`);
      }
      if (env.MICROSOFT_APP_TYPE !== 'MultiTenant') {
        need('MICROSOFT_APP_TENANT_ID', `required for an app of type ${env.MICROSOFT_APP_TYPE}`);
      }
    }
  });

export interface Config {
  readonly host: string;
  /** 0 lets the system choose one. */
  readonly port: number;
  /** Where users reach the service, without a trailing slash; absent: the address it listens on. */
  readonly publicUrl?: string;
  readonly trustProxy: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly metricsToken?: string;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly signingSecret: string;
  readonly directLineSecret?: string;
  readonly widgetOrigins: readonly string[];
  readonly botApp?: BotApp;
  readonly allowUnauthenticatedEmulator: boolean;
  /** Milliseconds for which a seat that came free is kept for who is next, unless the start is near. */
  readonly offerLength: number;
  /** Absent: e-mail is kept and not sent. */
  readonly mail?: { readonly url: string; readonly from: string };
}

/**
 * Reads the configuration, once, at the start.
 * Throws AppError `config.bad` naming every problem, and `data-dir.unusable` when the data folder cannot be used.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new AppError('config.bad', 'refused', `Bad configuration: ${problems}`);
  }
  const values = read.data;
  return {
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    metricsToken: values.METRICS_TOKEN,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    signingSecret: values.DIRECTLINE_SIGNING_SECRET ?? keepSigningSecret(values.DATA_DIR),
    directLineSecret: values.DIRECTLINE_SECRET,
    widgetOrigins: values.WIDGET_ORIGINS,
    botApp: values.MICROSOFT_APP_ID
      ? {
          appId: values.MICROSOFT_APP_ID,
          appPassword: values.MICROSOFT_APP_PASSWORD,
          tenantId: values.MICROSOFT_APP_TENANT_ID,
          appType: values.MICROSOFT_APP_TYPE,
        }
      : undefined,
    allowUnauthenticatedEmulator: values.ALLOW_UNAUTHENTICATED_EMULATOR,
    offerLength: Math.round(values.WAITLIST_OFFER_HOURS * 60 * 60 * 1_000),
    mail:
      values.SMTP_URL !== undefined && values.MAIL_FROM !== undefined
        ? { url: values.SMTP_URL, from: values.MAIL_FROM }
        : undefined,
  };
}

/** The secret of the embedded default, made at the first start, so that tokens outlive a restart. */
function keepSigningSecret(dataDir: string): string {
  const file = join(dataDir, 'direct-line-signing-secret');
  let secret: string;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeOnce(file, randomBytes(32).toString('base64url'));
    chmodSync(file, 0o600);
    secret = readFileSync(file, 'utf8').trim();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      'data-dir.unusable',
      'refused',
      `The data folder cannot be used (DATA_DIR=${dataDir}): ${reason}`,
      {
        cause,
      },
    );
  }
  if (secret.length >= signingSecretLength) return secret;
  const message = `The secret in ${file} has fewer than ${signingSecretLength} characters: remove that file, and the next start makes a new one.`;
  throw new AppError('data-dir.unusable', 'refused', message);
}

/**
 * Leaves a file that is there already as it is, also when another process makes it at the same moment. It gets its name
 * when its content is on the disk, so that a crash leaves none that is empty.
 */
function writeOnce(file: string, content: string): void {
  if (existsSync(file)) return;
  // Processes in different containers may have the same id.
  const temporary = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(temporary, content, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(temporary, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}
