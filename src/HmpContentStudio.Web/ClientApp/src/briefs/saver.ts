import { api, full, ifMatch } from '../api/client';
import { Problem } from '../api/problem';
import type { Brief, BriefFields } from '../api/types';
import { sent } from './model';
import { dropCopy, keepCopy } from './offlineCopy';

export type SaveState =
  | { kind: 'clean' } | { kind: 'dirty' } | { kind: 'saving' } | { kind: 'saved'; at: Date; wasOffline: boolean } | { kind: 'offline' }
  | { kind: 'conflict' } | { kind: 'refused'; problem: Problem };

interface Events { onState: (state: SaveState) => void; onBrief: (brief: Brief) => void; onCreated: (id: string) => void }

const pause = 700;
const retryAfter = 4000;

/**
 * Saves one brief while it is written: at most one request at a time, each conditional on the state it started from.
 * Every change is first kept on this device; without the server it tries again until it answers.
 */
export class Saver {
  private fields: BriefFields | null = null;
  private timer: number | undefined;
  private running: Promise<void> | null = null;
  private offline = false;

  constructor(private id: string | null, private etag: string | null, private readonly events: Events) {}

  get briefId() {
    return this.id;
  }

  change(fields: BriefFields) {
    this.fields = fields;
    void keepCopy(this.id ?? 'new', { fields, etag: this.etag, at: Date.now() });
    if (!this.offline) {
      this.events.onState({ kind: 'dirty' });
    }
    this.later(pause);
  }

  /** Saves now what is not saved yet; true when the server has everything. */
  async flush(): Promise<boolean> {
    window.clearTimeout(this.timer);
    while (this.running) {
      await this.running;
    }
    if (this.fields) {
      this.running = this.save();
      await this.running;
    }
    return this.fields === null;
  }

  /** After a conflict: write over what the other person saved. */
  async keepMine(fields: BriefFields) {
    if (this.id) {
      this.etag = (await full(api.GET('/api/v1/briefs/{id}', { params: { path: { id: this.id } } }))).etag;
    }
    this.fields = fields;
    await this.flush();
  }

  /** After a conflict: take what the other person saved and forget the own text. */
  async loadTheirs(): Promise<Brief> {
    const { data, etag } = await full(api.GET('/api/v1/briefs/{id}', { params: { path: { id: this.id! } } }));
    this.fields = null;
    this.etag = etag;
    await dropCopy(data.id);
    return data;
  }

  stop() {
    window.clearTimeout(this.timer);
  }

  private later(wait: number) {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), wait);
  }

  private async save() {
    const fields = this.fields!;
    this.fields = null;
    if (!this.offline) {
      this.events.onState({ kind: 'saving' });
    }
    try {
      await this.send(fields);
    } catch (error) {
      this.fields ??= fields;
      this.failed(error);
    } finally {
      this.running = null;
    }
  }

  private async send(fields: BriefFields) {
    const created = this.id === null;
    const { data, etag } = created
      ? await full(api.POST('/api/v1/briefs', { body: sent(fields) }))
      : await full(api.PUT('/api/v1/briefs/{id}', { params: { path: { id: this.id! }, header: ifMatch(this.etag) }, body: sent(fields) }));
    this.etag = etag;
    this.id = data.id;
    await dropCopy(created ? 'new' : data.id);
    const wasOffline = this.offline;
    this.offline = false;
    this.events.onBrief(data);
    if (created) {
      this.events.onCreated(data.id);
    }
    this.events.onState(this.fields ? { kind: 'dirty' } : { kind: 'saved', at: new Date(), wasOffline });
  }

  private failed(error: unknown) {
    if (error instanceof Problem && error.status < 500) {
      this.events.onState(error.status === 412 ? { kind: 'conflict' } : { kind: 'refused', problem: error });
      return;
    }
    this.offline = true;
    this.events.onState({ kind: 'offline' });
    this.later(retryAfter);
  }
}
