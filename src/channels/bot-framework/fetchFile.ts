import { type LookupAddress, lookup as lookUp } from 'node:dns';
import { request as requestByHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { FileProblem } from '../../model/message.ts';
import { type Result, refuse, succeed } from '../../model/result.ts';

export interface FetchLimits {
  /** Bytes. */
  readonly size: number;
  readonly signal: AbortSignal;
}

/** Gets a file from the Internet. Rejects with whatever kept it from coming. */
export type FetchFile = (url: string, limits: FetchLimits) => Promise<Result<Buffer, FileProblem>>;

export interface FetchParts {
  readonly request: typeof requestByHttps;
  /** Whether an address is one that anybody on the Internet could reach. */
  readonly isPublic: (address: string) => boolean;
}

/**
 * By https alone, and from public addresses alone: a file's address comes with a message, and must not make this service
 * ask things of the network that it stands in. The address that was looked at is the one that is connected to, and no
 * redirect is followed; `gone` where the answer is anything but the file.
 */
export function createFetchFile(
  { request, isPublic }: FetchParts = { request: requestByHttps, isPublic: isPublicAddress },
): FetchFile {
  const lookup: LookupFunction = (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) callback(error ?? new Error('the host has no address'), []);
      else if (!addresses.every(({ address }) => isPublic(address))) callback(privateHost(), []);
      else if (options.all) callback(null, addresses satisfies LookupAddress[]);
      else callback(null, first.address, first.family);
    });
  };

  return async (link, { size, signal }) => {
    const url = URL.canParse(link) ? new URL(link) : undefined;
    if (url?.protocol !== 'https:' || url.username || url.password) return refuse('unsupported');
    const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1');
    // Nothing is looked up for what is an address already.
    if (isIP(hostname) !== 0 && !isPublic(hostname)) return refuse('unsupported');
    const path = `${url.pathname}${url.search}`;
    return new Promise((resolve, reject) => {
      const asked = request({ hostname, port: url.port || 443, path, lookup, signal }, (response) => {
        const end = (outcome: Result<Buffer, FileProblem>) => {
          resolve(outcome);
          asked.destroy();
        };
        if (response.statusCode !== 200) return end(refuse('gone'));
        if (Number(response.headers['content-length'] ?? 0) > size) return end(refuse('too-large'));
        const chunks: Buffer[] = [];
        let length = 0;
        response.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length > size) end(refuse('too-large'));
          else chunks.push(chunk);
        });
        response.on('end', () => resolve(succeed(Buffer.concat(chunks))));
        // It was cut off: a part of a file is none.
        response.on('error', reject);
        return undefined;
      });
      asked.on('error', reject);
      asked.end();
    });
  };
}

const privateHost = () => new Error('the host is not on the public Internet');

/** Source: the IANA registries of special-purpose addresses; of IPv6 what is given out for global use lies in 2000::/3. */
const special = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  special.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  special.addSubnet(network, prefix, 'ipv6');
}
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is no private, local, shared or otherwise special one. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  return family === 6 && given.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
