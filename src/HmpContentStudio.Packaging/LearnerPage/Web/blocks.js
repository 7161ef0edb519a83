// Blocks of text. dir="auto" on everything that holds content, so that right-to-left text reads right.
(function (hmp) {
  'use strict';

  const { el, icon, words } = hmp;
  const lead = (text) => el('strong', { class: 'lead', dir: 'auto' }, text);

  const PART_NAMES = { danger: words.danger, done: words.done, standard: words.standard };

  // What a part is, unless its text says so itself ("Standard: …").
  const partName = (line) => (PART_NAMES[line.part] && !/^\p{Lu}[^.:]{1,24}: /u.test(line.text) ? el('strong', {}, PART_NAMES[line.part] + ': ') : null);

  // Main lines with the parts that follow each of them.
  function grouped(lines) {
    const groups = [];
    lines.forEach((line) => {
      if (!line.part || line.part === 'label' || groups.length === 0) { groups.push({ line, parts: [] }); } else { groups[groups.length - 1].parts.push(line); }
    });
    return groups;
  }

  function part(line) {
    return el('p', { class: 'part ' + line.part, dir: 'auto' }, partName(line), line.text);
  }

  function running(lines) {
    return lines.flatMap((line, index) => [index > 0 ? ' ' : null, line.part === 'label' ? lead(line.text) : PART_NAMES[line.part] ? el('span', {}, partName(line), line.text) : line.text]);
  }

  function list(name, block) {
    const entries = [];
    let label = null;
    grouped(block.lines).forEach(({ line, parts }) => {
      if (line.part === 'label') { label = line; return; }
      entries.push(el('li', {}, el('p', { dir: 'auto' }, label ? lead(label.text) : null, label ? ' ' : null, line.text), parts.map(part)));
      label = null;
    });
    if (label) { entries.push(el('li', {}, el('p', { dir: 'auto' }, lead(label.text)))); }
    return el(name, { class: name === 'ol' ? 'steps' : 'list', start: name === 'ol' && block.start > 1 ? block.start : null }, entries);
  }

  function rowsOf(cells, columns) {
    const rows = [];
    for (let i = 0; i < cells.length; i += columns) { rows.push(cells.slice(i, i + columns)); }
    return rows;
  }

  function scroller(table) {
    return el('div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': words.tableName }, table);
  }

  function table(block) {
    const rows = rowsOf(block.lines, block.columns);
    const hasHeader = rows.length > 0 && rows[0].every((cell) => cell.part === 'header');
    const row = (cells, name) => el('tr', {}, cells.map((cell) => (name === 'th' && cell.text !== '' ? el('th', { scope: 'col', dir: 'auto' }, cell.text) : el('td', { dir: 'auto' }, cell.text))));
    return scroller(el('table', {}, hasHeader ? el('thead', {}, row(rows[0], 'th')) : null, el('tbody', {}, rows.slice(hasHeader ? 1 : 0).map((cells) => row(cells, 'td')))));
  }

  // A sheet for an observer: one row for each statement, an empty box for each step of the scale.
  function checklist(block) {
    const scale = block.lines.filter((line) => line.part === 'header');
    const marks = scale.length > 0 ? scale : [{ text: words.mark }];
    const rows = grouped(block.lines.filter((line) => line.part !== 'header'));
    return scroller(el('table', { class: 'checklist' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, words.statement), marks.map((mark) => el('th', { scope: 'col', class: 'box', dir: 'auto' }, mark.text)))),
      el('tbody', {}, rows.map(({ line, parts }) => el('tr', {}, el('th', { scope: 'row', dir: 'auto' }, line.text, parts.map(part)), marks.map(() => el('td', { class: 'box' }, el('span', { class: 'square', 'aria-hidden': 'true' }))))))));
  }

  function panel(kind, shape, name, lines) {
    const label = lines.length > 0 && lines[0].part === 'label' ? lines[0].text.replace(/:$/, '') : name;
    const rest = lines.length > 0 && lines[0].part === 'label' ? lines.slice(1) : lines;
    return el('div', { class: 'panel ' + kind, role: 'note' },
      el('p', { class: 'name', dir: 'auto' }, shape ? icon(shape) : null, label),
      rest.map((line) => (line.part ? part(line) : el('p', { dir: 'auto' }, line.text))));
  }

  function callout(block) {
    const danger = block.lines.some((line) => line.part === 'danger');
    const lines = danger ? block.lines.map((line) => (line.part === 'danger' ? { text: line.text } : line)) : block.lines;
    return panel(danger ? 'bad' : 'warn', danger ? 'warn' : 'note', danger ? words.danger : words.callout, lines);
  }

  hmp.block = function (block) {
    switch (block.type) {
      case 'heading': return el('h' + Math.min(4, Math.max(2, block.level || 2)), { dir: 'auto' }, running(block.lines));
      case 'steps': return list('ol', block);
      case 'list': return list('ul', block);
      case 'table': return table(block);
      case 'checklist': return checklist(block);
      case 'callout': return callout(block);
      case 'example': return panel('plain', null, words.example, block.lines);
      case 'scenario': return panel('info', null, words.scenario, block.lines);
      case 'reflection': return panel('info', null, words.reflection, block.lines);
      default: return el('p', { dir: 'auto' }, running(block.lines));
    }
  };

  hmp.exhibit = (lines) => (lines.length === 0 ? null : el('ol', { class: 'exhibit' }, lines.map((line) => el('li', { dir: 'auto' }, line.text))));
})(globalThis.hmp = globalThis.hmp || {});
