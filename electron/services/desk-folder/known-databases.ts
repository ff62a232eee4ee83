import { z } from 'zod';
import { JsonFile } from '../files/json-file';
import type { Log } from '../log/log-file';
import type { DeskMarker } from './marker';
import type { ProgramPlaces } from './places';

const schema = z.record(z.string(), z.object({ desk: z.string(), version: z.number().nullable() }));
type Known = z.infer<typeof schema>;

/** Which desk each database of this computer belongs to, and its version when it was last found sound. */
export class KnownDatabases {
  readonly #json: JsonFile<Known>;

  constructor(program: ProgramPlaces, log: Log) {
    this.#json = new JsonFile<Known>(program.databases, schema, {}, log);
  }

  /**
   * The database of a desk on this computer: the one that its marker names, unless another desk has that one here, as
   * when two desks of version 0.1 meet.
   */
  async nameFor({ id, database }: Pick<DeskMarker, 'id' | 'database'>): Promise<string> {
    const known = await this.#json.read();
    const owner = known[database]?.desk;
    return owner === undefined || owner === id ? database : databaseOf(id);
  }

  /** The version with which a database was last found sound here, or null when it never was. */
  async versionOf(database: string): Promise<number | null> {
    return (await this.#json.read())[database]?.version ?? null;
  }

  /** @param version null when the database is not yet known to be sound @throws the file system's error */
  async note(database: string, desk: string, version: number | null): Promise<void> {
    const known = await this.#json.read();
    if (known[database]?.desk === desk && known[database]?.version === version) return;
    await this.#json.write({ ...known, [database]: { desk, version } });
  }
}

/** Name of a new desk's database. */
export function databaseOf(deskId: string): string {
  return `desk-${deskId}`;
}
