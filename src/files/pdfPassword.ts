import { createCipheriv, createHash } from 'node:crypto';
import type { PdfDictionary, PdfValue } from './pdfObjects.ts';

/** What fills a password up to 32 bytes; all of it for an empty one. Source: ISO 32000-1, 7.6.3.3, algorithm 2. */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/**
 * Whether an encrypted PDF opens by itself, as one does that was only to be kept from being changed or printed: then its
 * password for reading is empty. Knows the standard kind in all its editions, not those that need a key of their own.
 * @param encryption the dictionary `Encrypt`
 * @param id the first of the file's two ids
 */
export function opensWithoutPassword(encryption: PdfDictionary, id: Buffer): boolean {
  const filter = encryption.get('Filter');
  const [revision, owner, user] = [encryption.get('R'), encryption.get('O'), encryption.get('U')];
  if (!isName(filter, 'Standard') || typeof revision !== 'number') return false;
  if (!Buffer.isBuffer(owner) || !Buffer.isBuffer(user)) return false;
  if (revision >= 2 && revision <= 4) return opensUpTo4(encryption, revision, owner, user, id);
  if (revision !== 5 && revision !== 6) return false;
  const salt = user.subarray(32, 40);
  const digest = revision === 5 ? sha(256, salt) : hardenedHash(salt);
  return user.length >= 48 && digest.equals(user.subarray(0, 32));
}

function isName(value: PdfValue | undefined, name: string): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && value.name === name;
}

/** ISO 32000-1, 7.6.3.3 and 7.6.3.4: algorithms 2, 4, 5 and 6. */
function opensUpTo4(encryption: PdfDictionary, revision: number, owner: Buffer, user: Buffer, id: Buffer): boolean {
  const length = keyLength(encryption, revision);
  const permissions = encryption.get('P');
  const flags = Buffer.alloc(4);
  flags.writeInt32LE(typeof permissions === 'number' ? permissions | 0 : 0);
  const plainMetadata = revision === 4 && encryption.get('EncryptMetadata') === false;
  const parts = [padding, owner.subarray(0, 32), flags, id, plainMetadata ? Buffer.alloc(4, 0xff) : Buffer.alloc(0)];
  let key = md5(Buffer.concat(parts)).subarray(0, length);
  if (revision === 2) return rc4(key, padding).equals(user.subarray(0, 32));
  for (let round = 0; round < 50; round++) key = md5(key).subarray(0, length);
  let expected = md5(Buffer.concat([padding, id]));
  for (let round = 0; round < 20; round++)
    expected = rc4(
      key.map((byte) => byte ^ round),
      expected,
    );
  return expected.equals(user.subarray(0, 16));
}

/** Bytes. From revision 4 on the length stands with each method, and is that of AES. */
function keyLength(encryption: PdfDictionary, revision: number): number {
  const bits = encryption.get('Length');
  if (revision === 4) return 16;
  return revision === 2 || typeof bits !== 'number' ? 5 : Math.min(16, Math.max(5, Math.floor(bits / 8)));
}

/** ISO 32000-2, 7.6.4.3.4: algorithm 2.B for an empty password. */
function hardenedHash(salt: Buffer): Buffer {
  let key = sha(256, salt);
  for (let round = 0; ; round++) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = cipher.update(Buffer.concat(Array<Buffer>(64).fill(key)));
    const sizes = [256, 384, 512] as const;
    key = sha(sizes[mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3] ?? 256, mixed);
    if (round >= 63 && (mixed.at(-1) ?? 0) <= round - 31) return key.subarray(0, 32);
  }
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

function sha(size: 256 | 384 | 512, bytes: Buffer): Buffer {
  return createHash(`sha${size}`).update(bytes).digest();
}

/** Not offered by OpenSSL any more, being no protection. */
function rc4(key: Uint8Array, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number) => {
    const kept = state[one] ?? 0;
    state[one] = state[other] ?? 0;
    state[other] = kept;
  };
  for (let index = 0, other = 0; index < 256; index++) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 0xff;
    swap(index, other);
  }
  let one = 0;
  let other = 0;
  return Buffer.from(
    bytes.map((byte) => {
      one = (one + 1) & 0xff;
      other = (other + (state[one] ?? 0)) & 0xff;
      swap(one, other);
      return byte ^ (state[((state[one] ?? 0) + (state[other] ?? 0)) & 0xff] ?? 0);
    }),
  );
}
