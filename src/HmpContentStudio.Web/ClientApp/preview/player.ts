import { Recorder, type Call, type Record } from './recorder';
import { readManifest, type Launch } from './manifest';
import './player.css';

const limit = 4096;
const longestLog = 200;
const element = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const frame = element<HTMLIFrameElement>('package');
const packageAt = new URL('package/', window.location.href.split('#')[0]);
let recorder: Recorder | null = null;
let launch: Launch | null = null;

const theme = new URLSearchParams(window.location.hash.slice(1)).get('theme');
if (theme === 'light' || theme === 'dark') {
  document.documentElement.dataset.theme = theme;
}

function fact(term: string, value: string): HTMLElement[] {
  const dt = document.createElement('dt');
  const dd = document.createElement('dd');
  dt.textContent = term;
  dd.textContent = value;
  return [dt, dd];
}

function showRecord(record: Record) {
  element('facts').replaceChildren(
    ...fact('Launched', record.launched ? 'yes' : 'no'),
    ...fact('Status', record.status || 'not attempted'),
    ...fact('Score', record.score === '' ? 'none' : record.score),
    ...fact('Bookmark', record.location || 'none'),
    ...fact('Saved state', `${record.suspendLength} of ${limit}`),
    ...fact('Answers', String(record.interactions)),
    ...fact('Errors', String(record.errors)),
  );
  element('said').textContent = record.finished ? 'The package ended its session.' : record.launched ? 'The package is running.' : 'Waiting for the package to start.';
  // The studio shows the same on its own page; it checks that the message comes from this frame.
  window.parent.postMessage({ type: 'studio-preview', record }, '*');
}

function showCall(call: Call) {
  const line = document.createElement('li');
  line.textContent = `${call.name}(${call.args.join(', ')}) → ${call.result || '""'}${call.error === '0' ? '' : `, error ${call.error}`}`;
  line.className = call.error === '0' ? '' : 'bad';
  const list = element('calls');
  list.prepend(line);
  while (list.children.length > longestLog) {
    list.lastChild?.remove();
  }
}

function open(kept: unknown) {
  if (!launch) {
    return;
  }
  recorder = new Recorder({ mastery: launch.mastery, kept, onCall: showCall, onRecord: showRecord });
  window.API = recorder.api;
  showRecord(recorder.record());
  frame.src = new URL(launch.href, packageAt).href;
}

/** Ends the session the way a learner does, by going away, and waits until the page is gone. */
async function leave() {
  await new Promise((done) => {
    frame.addEventListener('load', done, { once: true });
    frame.src = 'about:blank';
  });
  return recorder?.kept();
}

element('again').addEventListener('click', () => void leave().then((kept) => open(kept)));
element('anew').addEventListener('click', () => void leave().then(() => { element('calls').replaceChildren(); open(null); }));

async function start() {
  const answer = await fetch(new URL('imsmanifest.xml', packageAt));
  if (!answer.ok) {
    throw new Error(`The package's manifest was not found (${answer.status}).`);
  }
  launch = readManifest(await answer.text());
  element('title').textContent = `Preview: ${launch.title}`;
  frame.title = launch.title;
  document.title = launch.title;
  open(null);
}

start().catch((error: unknown) => {
  element('said').textContent = `The preview could not start. ${error instanceof Error ? error.message : String(error)} Go back and open it again.`;
});
