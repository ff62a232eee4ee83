import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileDurably } from '../files/durable-write';
import { isMissing } from '../files/error-code';

const schema = z.object({ folder: z.string().min(1), id: z.string().min(1), database: z.string().min(1) });

/** Which desk folder this computer works in, and which desk is in it. */
export type DeskPointer = z.infer<typeof schema>;

/**
 * The record of the desk folder that is to be opened. From the first desk on it is there, so that a folder that is gone
 * is never taken for a first start. Kept twice, because a broken one must not lead to another desk.
 * @returns null before the first desk, `broken` when neither copy can be understood
 * @throws the file system's error when it is there and cannot be read
 */
export async function readPointer(file: string): Promise<DeskPointer | 'broken' | null> {
  const first = await read(file);
  if (first !== null && first !== 'broken') return first;
  const second = await read(copyOf(file));
  return second ?? first;
}

/**
 * From here on the program opens this folder. The first copy decides and is written last: one that fails half-way has
 * changed nothing.
 * @throws the file system's error; the old one is opened then
 */
export async function writePointer(file: string, pointer: DeskPointer): Promise<void> {
  const text = `${JSON.stringify(pointer, null, 2)}\n`;
  await writeFileDurably(copyOf(file), text);
  await writeFileDurably(file, text);
}

function copyOf(file: string): string {
  return `${file}.copy`;
}

async function read(file: string): Promise<DeskPointer | 'broken' | null> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (isMissing(error)) return null;
    if (error instanceof SyntaxError || error instanceof z.ZodError) return 'broken';
    throw error;
  }
}
