// The controls of each type of question. Each gives { body, read(), note }: read() is the answer, or null while it is not complete.
(function (hmp) {
  'use strict';

  const { el, icon, words, say } = hmp;

  function choices(item, kind) {
    const group = hmp.newId('choice');
    const inputs = item.options.map((option) => el('input', { type: kind, name: group, value: option.id, id: hmp.newId('option') }));
    return {
      body: el('div', { class: 'options' }, item.options.map((option, index) => el('label', { class: 'option', for: inputs[index].id }, inputs[index], el('span', { dir: 'auto' }, option.text)))),
      read() { const chosen = inputs.filter((input) => input.checked).map((input) => input.value); return chosen.length > 0 ? chosen : null; },
      hint: kind === 'radio' ? words.chooseOne : words.chooseSeveral,
      missing: words.needChoice,
    };
  }

  // The letters stand before each choice, so that a long text need not fit into the list.
  function matching(item) {
    const letter = (index) => String.fromCharCode(65 + index);
    const name = (choice, index) => letter(index) + '. ' + choice.text;
    const selects = item.pairs.map(() => el('select', { id: hmp.newId('pair'), class: 'pick' }, el('option', { value: '' }, words.choose), item.choices.map((choice, index) => el('option', { value: choice.id }, name(choice, index)))));
    return {
      body: el('div', { class: 'matching' },
        el('div', { class: 'legend' }, el('p', { class: 'small' }, words.choices), el('ul', {}, item.choices.map((choice, index) => el('li', { dir: 'auto' }, el('strong', {}, letter(index) + '. '), choice.text)))),
        item.pairs.map((pair, index) => el('div', { class: 'pair' }, el('label', { for: selects[index].id, dir: 'auto' }, pair.left), selects[index]))),
      read() { return selects.every((select) => select.value !== '') ? Object.fromEntries(item.pairs.map((pair, index) => [pair.id, selects[index].value])) : null; },
      hint: words.chooseEach,
      missing: words.needEach,
    };
  }

  function ordering(item) {
    const entries = hmp.scoring.presented(item);
    const list = el('ol', { class: 'ordering' });
    const rows = new Map();

    function move(entry, by) {
      const at = entries.indexOf(entry);
      const to = at + by;
      if (to < 0 || to >= entries.length) { return; }
      entries.splice(at, 1);
      entries.splice(to, 0, entry);
      place();
      const row = rows.get(entry);
      (row.querySelector(by < 0 ? '.up:not([disabled])' : '.down:not([disabled])') || row.querySelector('button:not([disabled])')).focus();
      hmp.tell(say(words.moved, to + 1, entries.length));
    }

    function place() {
      list.replaceChildren(...entries.map((entry) => rows.get(entry)));
      entries.forEach((entry, index) => {
        rows.get(entry).querySelector('.up').disabled = index === 0;
        rows.get(entry).querySelector('.down').disabled = index === entries.length - 1;
      });
    }

    const mover = (entry, by, kind, label) => el('button', { type: 'button', class: 'move ' + kind, 'aria-label': say(label, entry.text), click: () => move(entry, by) }, icon(kind));
    entries.forEach((entry) => rows.set(entry, el('li', {}, el('span', { class: 'text', dir: 'auto' }, entry.text), el('span', { class: 'moves' }, mover(entry, -1, 'up', words.moveUp), mover(entry, 1, 'down', words.moveDown)))));
    place();
    return { body: list, read: () => entries.map((entry) => entry.id), hint: words.putInOrder, missing: '' };
  }

  // The stem with a field in the place of each run of underscores.
  function cloze(item) {
    const parts = item.stem.split(/_{3,}/);
    const inputs = item.blanks.map((blank, index) => el('input', { type: 'text', class: 'blank', maxlength: blank.maxLength, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-label': say(words.blank, index + 1) }));
    const size = (blank) => Math.min(28, Math.max(8, ...blank.accept.map((text) => text.length + 2)));
    const widest = Math.max(...item.blanks.map(size));
    inputs.forEach((input) => input.setAttribute('size', widest));
    return {
      body: el('p', { class: 'cloze', dir: 'auto' }, parts.flatMap((part, index) => [part, index < inputs.length ? inputs[index] : null])),
      read() { return inputs.every((input) => input.value.trim() !== '') ? Object.fromEntries(item.blanks.map((blank, index) => [blank.id, inputs[index].value])) : null; },
      hint: words.fillIn,
      missing: words.needBlanks,
      holdsStem: true,
    };
  }

  function numeric() {
    const input = el('input', { type: 'text', inputmode: 'decimal', maxlength: '24', autocomplete: 'off', id: hmp.newId('number'), class: 'number' });
    const typed = () => input.value.replace(/\u2212/g, '-').trim();
    return {
      body: el('div', { class: 'field' }, el('label', { for: input.id }, words.yourNumber), input),
      read: () => (hmp.scoring.decimal(typed()) ? typed() : null),
      hint: words.writeNumber,
      missing: words.needNumber,
    };
  }

  function text(item) {
    const input = el('textarea', { id: hmp.newId('text'), rows: item.type === 'essay' ? '10' : '4', maxlength: item.maxLength });
    return {
      body: el('div', { class: 'field' }, el('label', { for: input.id }, words.yourAnswer), input, el('p', { class: 'small muted' }, say(words.charactersLeft, item.maxLength))),
      read: () => (input.value.trim() === '' ? null : input.value.slice(0, item.maxLength)),
      hint: words.writeText,
      missing: words.needText,
    };
  }

  hmp.controls = function (item) {
    switch (item.type) {
      case 'singleChoice': case 'trueFalse': return choices(item, 'radio');
      case 'multipleChoice': return choices(item, 'checkbox');
      case 'matching': return matching(item);
      case 'ordering': return ordering(item);
      case 'cloze': return cloze(item);
      case 'numeric': return numeric(item);
      default: return text(item);
    }
  };
})(globalThis.hmp = globalThis.hmp || {});
