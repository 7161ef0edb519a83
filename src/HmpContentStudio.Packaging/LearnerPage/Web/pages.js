// The content of each kind of page, with its title.
(function (hmp) {
  'use strict';

  const { el, words, say } = hmp;

  const questions = (course) => course.pages.filter((page) => page.kind === 'question');

  // The section's own heading, when its first block is one, else the section's usual name.
  function sectionTitle(page) {
    const first = page.blocks[0];
    return first && first.type === 'heading' && first.lines.length > 0 ? first.lines.map((line) => line.text).join(' ') : words.roles[page.role];
  }

  hmp.pageTitle = function (course, page) {
    if (page.kind === 'question') { return say(words.questionOf, questions(course).indexOf(page) + 1, questions(course).length); }
    return page.kind === 'results' ? words.results : sectionTitle(page);
  };

  function blocks(page, player) {
    const withoutTitle = page.blocks[0] && page.blocks[0].type === 'heading' ? page.blocks.slice(1) : page.blocks;
    const practice = (ids) => ids.map((id) => player.item(id)).filter((item) => item && item.use !== 'check').map((item) => hmp.question(item, player));
    const first = page.blocks[0] && page.blocks[0].type === 'heading' ? practice(page.blocks[0].items) : [];
    return [...first, ...withoutTitle.flatMap((block) => [block.lines.length > 0 ? hmp.block(block) : null, ...practice(block.items)]), ...practice(page.items)];
  }

  function intro(course, player) {
    const scored = player.attempt.scored.length;
    return el('ul', { class: 'list' },
      el('li', {}, say(words.introCount, questions(course).length)),
      scored > 0 ? [el('li', {}, say(words.introScored, scored)), el('li', {}, say(words.introPass, player.attempt.mastery))] : el('li', {}, words.introFree),
      el('li', {}, words.introOnce));
  }

  function row(course, page, player) {
    const item = player.item(page.items[0]);
    const right = player.attempt.isRight(item);
    const kind = right === undefined ? 'dot' : right === null ? 'note' : right ? 'right' : 'wrong';
    const text = right === undefined ? words.open : right === null ? words.unscored : right ? words.right : words.wrong;
    return el('li', {}, el('button', { type: 'button', class: 'link', click: () => player.go(page) }, hmp.pageTitle(course, page)), el('span', { class: 'mark ' + (right === true ? 'ok' : right === false ? 'bad' : '') }, hmp.icon(kind), text));
  }

  function results(course, player) {
    const { attempt } = player;
    const now = attempt.current();
    const verdict = now === null ? words.open : now >= attempt.mastery ? words.passed : words.failed;
    const kind = now === null ? 'info' : now >= attempt.mastery ? 'ok' : 'bad';
    return [
      el('div', { class: 'result ' + kind },
        el('p', { class: 'verdict ' + kind }, hmp.icon(now === null ? 'note' : kind === 'ok' ? 'right' : 'wrong'), verdict),
        now === null ? el('p', {}, say(words.stillOpen, attempt.open().length)) : [el('p', { class: 'score' }, say(words.score, now)), el('p', {}, say(words.rightOf, attempt.right(), attempt.scored.length))],
        el('p', { class: 'muted' }, say(words.passMark, attempt.mastery)),
        attempt.best !== null && attempt.best !== now ? el('p', {}, say(words.best, attempt.best)) : null,
        now !== null && now < attempt.mastery && course.retake ? hmp.button(words.retake, () => player.retake(), 'primary') : null),
      el('h2', {}, words.goTo),
      el('ul', { class: 'rows' }, questions(course).map((page) => row(course, page, player))),
    ];
  }

  function facts(course) {
    const { facts: names } = words;
    const said = course.pages.some((page) => page.role === 'notice' && page.blocks.some((block) => block.lines.some((line) => line.text === course.disclosure)));
    const status = course.approved ? say(names.approvedBy, course.version, course.approvedAt, course.approvers.join(', ')) : names.preview;
    const entries = [[names.status, status], said ? null : [names.disclosure, course.disclosure], [names.id, course.id], [names.hash, course.hash]].filter(Boolean);
    return el('dl', { class: 'facts' }, entries.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', { dir: 'auto', class: name === names.hash ? 'mono' : null }, value))));
  }

  function ending(course, player) {
    if (player.attempt.scored.length > 0 || course.pages[course.pages.length - 1] !== player.page) { return null; }
    const unread = player.attempt.unread();
    const text = unread.length === 0 ? words.completed : say(words.unread, unread.map((page) => hmp.pageTitle(course, page)).join(', '));
    return el('p', { class: 'note ' + (unread.length === 0 ? 'ok' : 'info') }, text);
  }

  hmp.pageBody = function (course, page, player) {
    switch (page.kind) {
      case 'question': return [hmp.question(player.item(page.items[0]), player)];
      case 'results': return results(course, player);
      case 'intro': return [...blocks(page, player), intro(course, player)];
      default: return [...blocks(page, player), page.role === 'notice' ? facts(course) : null, ending(course, player)];
    }
  };
})(globalThis.hmp = globalThis.hmp || {});
