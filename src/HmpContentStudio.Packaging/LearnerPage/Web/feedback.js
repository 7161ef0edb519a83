// What a learner sees after answering: whether it was right, what would have been right, and why.
(function (hmp) {
  'use strict';

  const { el, icon, words, say } = hmp;

  const mark = (kind, text) => el('span', { class: 'mark ' + kind }, icon(kind === 'ok' ? 'right' : kind === 'bad' ? 'wrong' : 'dot'), text);
  const why = (text) => (text ? el('p', { class: 'why', dir: 'auto' }, text) : null);

  function optionMark(option, chosen) {
    if (option.correct) { return chosen ? mark('ok', words.chosenRight) : mark('ok', words.rightOption); }
    return chosen ? mark('bad', words.chosenWrong) : null;
  }

  function choices(item, answer) {
    const several = item.type === 'multipleChoice';
    return el('ul', { class: 'given' }, item.options.map((option) => {
      const chosen = answer.includes(option.id);
      const label = several && option.correct && !chosen ? mark('bad', words.missed) : optionMark(option, chosen);
      return el('li', { class: option.correct ? 'is-right' : chosen ? 'is-wrong' : '' }, el('p', { dir: 'auto' }, option.text), label, why(option.rationale));
    }));
  }

  function ordering(item, answer) {
    return [
      el('h3', {}, words.rightOrder),
      el('ol', { class: 'given' }, item.order.map((entry, index) => {
        const there = answer[index] === entry.id;
        return el('li', { class: there ? 'is-right' : 'is-wrong' }, el('p', { dir: 'auto' }, entry.text), mark(there ? 'ok' : 'bad', there ? words.right : say(words.yourPlace, answer.indexOf(entry.id) + 1)));
      })),
    ];
  }

  function matching(item, answer) {
    const text = (id) => { const choice = item.choices.find((entry) => entry.id === id); return choice ? choice.text : ''; };
    return el('ul', { class: 'given' }, item.pairs.map((pair) => {
      const there = answer[pair.id] === pair.choiceId;
      return el('li', { class: there ? 'is-right' : 'is-wrong' },
        el('p', { dir: 'auto' }, el('strong', {}, pair.left)),
        el('p', { dir: 'auto' }, say(words.belongs, text(pair.choiceId))),
        there ? mark('ok', words.right) : mark('bad', say(words.youChose, text(answer[pair.id]))),
        why(pair.rationale));
    }));
  }

  function cloze(item, answer) {
    return el('ol', { class: 'given' }, item.blanks.map((blank) => {
      const there = hmp.scoring.isCorrect({ type: 'cloze', blanks: [blank] }, answer);
      return el('li', { class: there ? 'is-right' : 'is-wrong' },
        el('p', { dir: 'auto' }, say(words.youSaid, answer[blank.id])),
        mark(there ? 'ok' : 'bad', there ? words.right : words.wrong),
        el('p', { dir: 'auto' }, say(words.accepted, blank.accept[0])));
    }));
  }

  function numeric(item, answer, right) {
    const key = item.tolerance && Number(item.tolerance) > 0 ? say(words.within, item.answer, item.tolerance) : item.answer;
    return el('ul', { class: 'given' }, el('li', { class: right ? 'is-right' : 'is-wrong' }, el('p', { dir: 'auto' }, say(words.youSaid, answer)), mark(right ? 'ok' : 'bad', right ? words.right : words.wrong), el('p', {}, say(words.accepted, key))));
  }

  function text(item, answer) {
    return [
      el('p', { class: 'small muted' }, words.yourAnswer),
      el('blockquote', { dir: 'auto' }, answer),
      item.points.length === 0 ? null : [el('h3', {}, words.goodAnswer), el('ul', { class: 'list' }, item.points.map((point) => el('li', { dir: 'auto' }, point.text))), el('p', { class: 'small muted' }, words.compare)],
    ];
  }

  function details(item, answer, right) {
    switch (item.type) {
      case 'singleChoice': case 'multipleChoice': case 'trueFalse': return choices(item, answer);
      case 'ordering': return ordering(item, answer);
      case 'matching': return matching(item, answer);
      case 'cloze': return cloze(item, answer);
      case 'numeric': return numeric(item, answer, right);
      default: return text(item, answer);
    }
  }

  // The section, with its heading as the place the focus goes to.
  hmp.feedback = function (item, answer, right) {
    const verdict = right === null ? words.thanks : right ? words.right : words.wrong;
    const kind = right === null ? 'info' : right ? 'ok' : 'bad';
    const heading = el('h2', { tabindex: '-1', class: 'verdict ' + kind }, icon(right === null ? 'note' : right ? 'right' : 'wrong'), verdict);
    return { heading, verdict, section: el('div', { class: 'feedback' }, heading, why(item.rationale), details(item, answer, right)) };
  };
})(globalThis.hmp = globalThis.hmp || {});
