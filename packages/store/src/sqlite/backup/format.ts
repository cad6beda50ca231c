import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { DixitError } from '@dixit/model';

/**
 * A backup is one file: a line that names the form, a line of JSON with these facts, then the database, gzipped. So
 * `tail -n +3 FILE | gunzip` gives it back without this program.
 */
export interface BackupFacts {
  /** Of the database, unpacked. */
  sha256: string;
  bytes: number;
  /** Number of migrations that made it. */
  schema: number;
  /** Of the program that wrote it. */
  version: string;
  createdAt: string;
}

const MAGIC = 'DIXIT-BACKUP 1';
const LONGEST_HEADER = 4_096;

/** SHA-256 and length of a file, read in pieces. */
export async function digestOf(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** Writes the facts and the packed database, and waits until the disk has them. */
export async function pack(database: string, facts: BackupFacts, target: string): Promise<void> {
  const file = await open(target, 'wx', 0o600);
  await file.writeFile(`${MAGIC}\n${JSON.stringify(facts)}\n`);
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  await pipeline(createReadStream(database), gzip, createWriteStream(target, { fd: file.fd, autoClose: false }));
  await file.sync();
  await file.close();
}

/** The facts of a backup, and where its database begins. BACKUP_DAMAGED for what is none. */
async function factsOf(path: string): Promise<{ facts: BackupFacts; offset: number }> {
  const file = await openToRead(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    const head = buffer.subarray(0, bytesRead);
    const first = head.indexOf(0x0a);
    const second = head.indexOf(0x0a, first + 1);
    if (head.subarray(0, Math.max(first, 0)).toString('latin1') !== MAGIC || second < 0) throw damaged(path, 'header');
    const facts = JSON.parse(head.subarray(first + 1, second).toString('utf8')) as Partial<BackupFacts>;
    if (typeof facts.sha256 !== 'string' || typeof facts.bytes !== 'number' || typeof facts.schema !== 'number') {
      throw damaged(path, 'header');
    }
    return { facts: { version: '', createdAt: '', ...facts } as BackupFacts, offset: second + 1 };
  } catch (error) {
    throw error instanceof SyntaxError ? damaged(path, 'header') : error;
  } finally {
    await file.close();
  }
}

/** Unpacks the database, into a file or only to see that it is whole. BACKUP_DAMAGED when it is not what was packed. */
export async function unpack(path: string, target: string | null): Promise<BackupFacts> {
  const { facts, offset } = await factsOf(path);
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Uint8Array, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      // More than was packed: no need to fill the disk with it.
      if (bytes > facts.bytes) done(damaged(path, 'length'));
      else done(null, target === null ? undefined : chunk);
    },
  });
  const packed = [createReadStream(path, { start: offset }), createGunzip(), counted] as const;
  try {
    if (target === null) await pipeline(...packed, drained);
    else await pipeline(...packed, createWriteStream(target, { mode: 0o600, flush: true }));
  } catch (error) {
    if (error instanceof DixitError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (/^E[A-Z]+$/u.test(code))
      throw new DixitError('STORE_UNAVAILABLE', { path: target ?? path, problem: code }, { cause: error });
    throw damaged(path, code === 'Z_BUF_ERROR' ? 'truncated' : 'compressed', error);
  }
  if (bytes !== facts.bytes) throw damaged(path, 'length');
  if (hash.digest('hex') !== facts.sha256) throw damaged(path, 'checksum');
  return facts;
}

async function drained(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream);
}

async function openToRead(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'EIO';
    throw new DixitError('SOURCE_UNREADABLE', { name: path, reason }, { cause });
  }
}

const damaged = (name: string, problem: string, cause?: unknown): DixitError =>
  new DixitError('BACKUP_DAMAGED', { name, problem }, { cause });
