// Whether an answer is right: the same rules, answer forms and refusals as ItemScoring in the studio.
(function (hmp) {
  'use strict';

  const BLANKS = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
  const NUMBER = /^[\t-\r ]*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?[\t-\r ]*$/;
  const LARGEST = 79228162514264337593543950335n;

  // One character at a time and only where the small letter is one character too, so that no context and no language decides.
  function small(text) {
    return Array.from(text, (c) => {
      const lower = c.toLowerCase();
      return Array.from(lower).length === 1 ? lower : c;
    }).join('');
  }

  function normalise(text) {
    return small(text.split(BLANKS).filter((part) => part !== '').join(' ').replace(/\.+$/, ''));
  }

  function sameList(left, right) {
    return left.length === right.length && left.every((entry, index) => entry === right[index]);
  }

  function choiceIsRight(item, answer) {
    const chosen = new Set(Array.isArray(answer) ? answer : [answer]);
    const key = item.options.filter((option) => option.correct).map((option) => option.id);
    return key.length === chosen.size && key.every((id) => chosen.has(id));
  }

  function blankIsRight(blank, given) {
    return typeof given === 'string' && blank.accept.some((accepted) => normalise(accepted) === normalise(given));
  }

  // A decimal as whole number and count of places, because binary fractions would decide 1.1 - 1 <= 0.1 wrongly.
  function decimal(text) {
    const parts = NUMBER.exec(String(text));
    if (!parts || (parts[2] === '' && (parts[3] || '') === '')) { return null; }
    const places = (parts[3] || '').length - Number(parts[4] || 0);
    const digits = BigInt(parts[2] + (parts[3] || '')) * (parts[1] === '-' ? -1n : 1n);
    if (places < -60) { return digits === 0n ? { digits, places: 0 } : null; }
    const number = places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
    const size = number.digits < 0n ? -number.digits : number.digits;
    return size / 10n ** BigInt(number.places) > LARGEST ? null : number;
  }

  function numberIsRight(item, answer) {
    const numbers = [answer, item.answer || '0', item.tolerance || '0'].map(decimal);
    if (!numbers[0]) { throw new Error('The answer to this item must be a number.'); }
    const places = Math.max(...numbers.map((number) => number.places));
    const [given, right, tolerance] = numbers.map((number) => number.digits * 10n ** BigInt(places - number.places));
    return (given > right ? given - right : right - given) <= tolerance;
  }

  // True or false, or null when the type cannot be scored by rule.
  function isCorrect(item, answer) {
    switch (item.type) {
      case 'singleChoice': case 'multipleChoice': case 'trueFalse': return choiceIsRight(item, answer);
      case 'ordering': return sameList(answer, item.order.map((entry) => entry.id));
      case 'matching': return item.pairs.every((pair) => answer[pair.id] === pair.choiceId);
      case 'cloze': return item.blanks.every((blank) => blankIsRight(blank, answer[blank.id]));
      case 'numeric': return numberIsRight(item, answer);
      default: return null;
    }
  }

  const presented = (item) => [...item.order].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

  hmp.scoring = { isCorrect, normalise, decimal, presented };
})(globalThis.hmp = globalThis.hmp || {});
