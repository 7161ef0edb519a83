import * as scorm from 'scorm-again/scorm12';
import type Scorm12 from 'scorm-again/scorm12';

// The package exports the class by name; its type file says it were the default export.
const { Scorm12API } = scorm as unknown as { Scorm12API: typeof Scorm12 };

export interface Call { name: string; args: string[]; result: string; error: string }
export interface Record {
  launched: boolean; finished: boolean; resumed: boolean; status: string; score: string; location: string; suspendLength: number; interactions: number; calls: number; errors: number;
}
type Method = 'LMSInitialize' | 'LMSFinish' | 'LMSGetValue' | 'LMSSetValue' | 'LMSCommit' | 'LMSGetLastError' | 'LMSGetErrorString' | 'LMSGetDiagnostic';
type Api = { [name in Method]: (...args: string[]) => string };

declare global {
  interface Window { API?: Api }
}

const names: readonly Method[] = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic'];
const asked: ReadonlySet<Method> = new Set<Method>(['LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic']);
const silent = 5;

interface Kept { core: { lesson_location: string; lesson_status: string; score: { raw: string; min: string; max: string } }; suspend_data: string }
interface Options { mastery: string; kept: unknown; onCall: (call: Call) => void; onRecord: (record: Record) => void }

/** An independent SCORM 1.2 runtime that writes down every call with what it answered. */
export class Recorder {
  readonly api: Api;
  private readonly runtime: Scorm12;
  private readonly resumed: boolean;
  private calls = 0;
  private errors = 0;
  private launched = false;
  private finished = false;

  constructor(private readonly options: Options) {
    this.runtime = new Scorm12API({ autocommit: false, logLevel: silent });
    this.runtime.cmi.student_data.mastery_score = options.mastery;
    const kept = options.kept as Kept | null | undefined;
    this.resumed = Boolean(kept);
    if (kept) {
      const { lesson_location, lesson_status, score } = kept.core;
      this.runtime.loadFromJSON({ core: { lesson_location, lesson_status, score, entry: 'resume', credit: 'credit', lesson_mode: 'normal' }, suspend_data: kept.suspend_data }, '');
    }
    this.api = Object.fromEntries(names.map((name) => [name, (...args: string[]) => this.call(name, args)])) as Api;
  }

  /** What the platform keeps between two visits. */
  kept(): unknown {
    const held = JSON.parse(JSON.stringify(this.runtime.renderCMIToJSONObject())) as { cmi?: Kept } & Kept;
    return held.cmi ?? held;
  }

  record(): Record {
    const { core, suspend_data: suspended, interactions } = this.runtime.cmi;
    return {
      launched: this.launched, finished: this.finished, resumed: this.resumed, status: this.launched ? core.lesson_status : '', score: String(core.score.raw), location: core.lesson_location,
      suspendLength: suspended.length, interactions: interactions.childArray.length, calls: this.calls, errors: this.errors,
    };
  }

  private call(name: Method, args: string[]): string {
    const run = this.runtime[name].bind(this.runtime) as (...given: string[]) => unknown;
    const result = String(run(...args));
    if (asked.has(name)) {
      return result;
    }
    const error = String(this.runtime.lastErrorCode);
    this.calls += 1;
    this.errors += error === '0' ? 0 : 1;
    this.launched ||= name === 'LMSInitialize' && result === 'true';
    this.finished = name === 'LMSFinish' ? result === 'true' : name === 'LMSInitialize' ? false : this.finished;
    this.options.onCall({ name, args: args.map(String), result, error });
    this.options.onRecord(this.record());
    return result;
  }
}
