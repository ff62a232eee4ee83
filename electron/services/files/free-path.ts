import { lstat } from 'node:fs/promises';

/** A path at which nothing is: the wanted one, or the same with a number after it. */
export async function freePath(wanted: string): Promise<string> {
  for (let nth = 1; ; nth += 1) {
    const place = nth === 1 ? wanted : `${wanted}-${nth}`;
    if ((await lstat(place).catch(() => null)) === null) return place;
  }
}
