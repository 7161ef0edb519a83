import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { BriefFields } from '../api/types';

export interface Copy { fields: BriefFields; etag: string | null; at: number }
interface Store extends DBSchema { briefs: { key: string; value: Copy } }

let opened: Promise<IDBPDatabase<Store> | null> | undefined;

/** A browser may refuse storage (private windows); then there is no copy and the server is the only place. */
function database() {
  opened ??= openDB<Store>('studio', 1, { upgrade: (db) => void db.createObjectStore('briefs') }).catch(() => null);
  return opened;
}

export async function keepCopy(id: string, copy: Copy) {
  await (await database())?.put('briefs', copy, id);
}

export async function readCopy(id: string): Promise<Copy | undefined> {
  return (await database())?.get('briefs', id);
}

export async function dropCopy(id: string) {
  await (await database())?.delete('briefs', id);
}
