// The saved state: 1|hash8|pages as hex bits|best score|field|field… with one field for each item in order.
// SCORM 1.2 keeps 4,096 characters; StateBudget in the studio adds up the longest field of each item and refuses what could grow beyond.
(function (hmp) {
  'use strict';

  const FORM = '1';
  const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

  // The separators cannot be typed away and must not double the length: look-alikes of the same length take their place.
  const hidden = { '|': '\u2223', '~': '\u223c', '\n': '\u21b5' };
  const shown = { '\u2223': '|', '\u223c': '~', '\u21b5': '\n' };
  const hide = (text) => text.replace(/\r\n?/g, '\n').replace(/[|~\n]/g, (c) => hidden[c]).replace(/[\u0000-\u001f\u007f]/g, ' ').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  const show = (text) => text.replace(/[\u2223\u223c\u21b5]/g, (c) => shown[c]);

  const places = (list, ids) => ids.map((id) => DIGITS[list.findIndex((entry) => entry.id === id)] || '').join('');
  const ids = (list, text) => Array.from(text, (digit) => list[DIGITS.indexOf(digit)]).filter(Boolean).map((entry) => entry.id);

  function writeField(item, answer) {
    if (answer === undefined) { return ''; }
    switch (item.type) {
      case 'singleChoice': case 'multipleChoice': case 'trueFalse': return places(item.options, answer);
      case 'ordering': return places(hmp.scoring.presented(item), answer);
      case 'matching': return item.pairs.map((pair) => places(item.choices, [answer[pair.id]]) || '-').join('');
      case 'cloze': return item.blanks.map((blank) => hide(answer[blank.id] || '').slice(0, blank.maxLength)).join('~');
      case 'numeric': return hide(answer).slice(0, 24);
      default: return hide(answer).slice(0, item.maxLength);
    }
  }

  function readField(item, field) {
    if (field === '' || field === undefined) { return undefined; }
    switch (item.type) {
      case 'singleChoice': case 'multipleChoice': case 'trueFalse': return ids(item.options, field);
      case 'ordering': return ids(hmp.scoring.presented(item), field);
      case 'matching': return Object.fromEntries(item.pairs.map((pair, index) => [pair.id, ids(item.choices, field[index] || '')[0]]));
      case 'cloze': return Object.fromEntries(item.blanks.map((blank, index) => [blank.id, show(field.split('~')[index] || '')]));
      default: return show(field);
    }
  }

  function writeBits(pages, visited) {
    let text = '';
    for (let i = 0; i < pages.length; i += 4) {
      text += [0, 1, 2, 3].reduce((sum, bit) => sum + (pages[i + bit] && visited.has(pages[i + bit].id) ? 1 << bit : 0), 0).toString(16);
    }
    return text;
  }

  function readBits(pages, text) {
    return new Set(pages.filter((page, i) => (parseInt(text[i >> 2] || '0', 16) >> (i & 3)) & 1).map((page) => page.id));
  }

  function write(course, state) {
    const fields = course.items.map((item) => writeField(item, state.answers[item.id]));
    return [FORM, course.hash.slice(0, 8), writeBits(course.pages, state.visited), state.best === null ? '' : String(state.best), ...fields].join('|');
  }

  // Null when there is none; { changed: true, best } when it was saved by another version of the content, whose answers could be misread.
  function read(course, text) {
    if (!text) { return null; }
    const [form, hash, bits, best, ...fields] = text.split('|');
    const reached = /^\d{1,3}$/.test(best || '') ? Number(best) : null;
    if (form !== FORM || hash !== course.hash.slice(0, 8) || fields.length !== course.items.length) { return { changed: true, best: reached }; }
    const answers = {};
    course.items.forEach((item, index) => {
      const answer = readField(item, fields[index]);
      if (answer !== undefined) { answers[item.id] = answer; }
    });
    return { changed: false, best: reached, visited: readBits(course.pages, bits), answers };
  }

  hmp.state = { write, read };
})(globalThis.hmp = globalThis.hmp || {});
