// Shows one page at a time and keeps the platform's record in step.
(function (hmp) {
  'use strict';

  const { el, words, say } = hmp;
  const byId = (id) => document.getElementById(id);

  function start(course) {
    const attempt = hmp.attempt(course);
    const record = hmp.record(course, attempt, () => Date.now());
    const items = new Map(course.items.map((item) => [item.id, item]));
    const main = byId('main');
    const questionPages = course.pages.filter((page) => page.kind === 'question');
    let page = course.pages[0];
    let closed = false;

    function message(text) {
      byId('lms').hidden = text === '';
      byId('lms').textContent = text;
    }

    function save() {
      const kept = record.save(page);
      if (record.records) { message(kept ? '' : words.unsaved); }
    }

    const player = {
      attempt, item: (id) => items.get(id), go: (to) => go(to),
      get page() { return page; },
      answered(item, answer, seconds) {
        if (!attempt.give(item, answer)) { return; }
        record.interaction(item, answer, attempt.isRight(item), seconds);
        save();
        frame();
      },
      forget(item) { attempt.forget(item); save(); frame(); },
      retake() { attempt.retake(); save(); go(questionPages[0]); },
    };

    // What stands around the page: where one is, the contents, how far one has come.
    function frame() {
      const at = course.pages.indexOf(page);
      byId('where').textContent = say(words.pageOf, at + 1, course.pages.length);
      byId('done').style.inlineSize = (100 * course.pages.filter((entry) => attempt.wasVisited(entry)).length) / course.pages.length + '%';
      byId('contents').replaceChildren(el('ol', {}, course.pages.filter((target) => target.kind !== 'question').map(entry)));
    }

    const door = (target, kind, ...label) => el('button', { type: 'button', class: kind, 'data-to': target.id, 'aria-current': target === page ? 'page' : null, click: () => go(target) }, label);

    function entry(target) {
      const done = attempt.wasVisited(target);
      const numbers = target.kind === 'intro' ? el('ol', { class: 'numbers' }, questionPages.map(number)) : null;
      return el('li', {}, door(target, 'entry', el('span', { class: 'tick' }, done ? hmp.icon('right') : null), el('span', { dir: 'auto' }, hmp.pageTitle(course, target)), done ? el('span', { class: 'hide' }, ', ' + words.opened) : null), numbers);
    }

    function number(target, index) {
      const done = attempt.isAnswered(items.get(target.items[0]));
      return el('li', {}, door(target, done ? 'number-entry done-entry' : 'number-entry', el('span', { class: 'hide' }, say(words.question, index + 1) + (done ? ', ' + words.answered : '')), el('span', { 'aria-hidden': 'true' }, String(index + 1))));
    }

    function summary() {
      return [course.minutes ? say(words.minutes, course.minutes) : null, questionPages.length > 0 ? say(words.questions, questionPages.length) : null, attempt.mastery === null ? null : say(words.passWith, attempt.mastery)].filter(Boolean).join('  ·  ');
    }

    function steps() {
      const at = course.pages.indexOf(page);
      const back = at > 0 ? hmp.button(words.previous, () => go(course.pages[at - 1])) : el('span', {});
      const next = at < course.pages.length - 1 ? hmp.button(words.next, () => go(course.pages[at + 1]), 'next') : el('span', {});
      return el('div', { class: 'steps-nav' }, back, next);
    }

    function show(focus) {
      const title = hmp.pageTitle(course, page);
      const first = page === course.pages[0];
      const heading = el('h1', { tabindex: '-1', dir: 'auto', class: first ? 'course-title' : null }, first ? course.title : title);
      const opening = first ? [el('p', { class: 'eyebrow' }, summary()), el('h2', { dir: 'auto' }, title)] : null;
      attempt.visit(page);
      document.title = (course.approved ? '' : words.previewTitle) + title + ' – ' + course.title;
      main.replaceChildren(el('article', { 'data-page': page.id }, ...[heading, opening, hmp.pageBody(course, page, player)].flat().filter(Boolean), steps()));
      frame();
      if (focus) {
        window.scrollTo(0, 0);
        heading.focus({ preventScroll: true });
      }
    }

    function go(target) {
      page = target;
      toggleContents(false);
      show(true);
      save();
    }

    function toggleContents(open) {
      byId('contents').classList.toggle('open', open);
      byId('contents-button').setAttribute('aria-expanded', String(open));
    }

    function close() {
      const recorded = record.records && record.lms.isOpen;
      const kept = finish();
      const text = !recorded ? words.closedUnsaved : kept ? words.closedText : words.closedFailed;
      const heading = el('h1', { tabindex: '-1' }, words.closed);
      main.replaceChildren(el('article', { 'data-page': 'closed' }, heading, el('p', {}, text), hmp.button(words.reopen, () => window.location.reload())));
      byId('contents').replaceChildren();
      byId('exit-button').hidden = true;
      byId('contents-button').hidden = true;
      byId('where').textContent = '';
      heading.focus();
    }

    function finish() {
      if (closed) { return true; }
      closed = true;
      return record.finish(page);
    }

    // The platform may come late: what was done meanwhile stays, and the bookmark is followed only from an untouched first page.
    function connected(api) {
      const untouched = page === course.pages[0] && course.items.every((item) => !attempt.isAnswered(item));
      const known = record.connect(api);
      if (!known) { message(words.refused); return; }
      const saved = hmp.state.read(course, known.data);
      attempt.resume(saved, known);
      const bookmark = course.pages.find((candidate) => candidate.id === known.location);
      if (untouched && bookmark && !(saved && saved.changed)) { page = bookmark; }
      show(false);
      message(!record.records ? words.review : saved && saved.changed ? words.changed : '');
      const told = saved && saved.changed;
      if (!record.save(page)) { message(words.unsaved); } else if (told) { message(words.changed); }
    }

    byId('contents-button').addEventListener('click', () => toggleContents(!byId('contents').classList.contains('open')));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && byId('contents').classList.contains('open')) { toggleContents(false); byId('contents-button').focus(); }
    });
    byId('exit-button').addEventListener('click', close);
    window.addEventListener('pagehide', finish);
    window.addEventListener('pageshow', (event) => { if (event.persisted) { window.location.reload(); } });

    hmp.running = { course, attempt, record };
    if (!hmp.scorm12.find(window)) { message(words.searching); show(false); }
    hmp.scorm12.wait(window, 5, connected, () => message(words.noLms));
  }

  try {
    document.documentElement.classList.add('ready');
    start(window.hmpCourse);
  } catch (error) {
    byId('main').replaceChildren(el('p', { class: 'note bad', role: 'alert' }, say(words.error, error.message)));
    throw error;
  }
})(globalThis.hmp = globalThis.hmp || {});
