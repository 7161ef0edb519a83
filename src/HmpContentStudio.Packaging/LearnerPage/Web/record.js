// Keeps the platform's record equal to the attempt. Without a platform every call does nothing.
(function (hmp) {
  'use strict';

  const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
  const LONGEST = 250;
  const TYPES = { singleChoice: 'choice', multipleChoice: 'choice', trueFalse: 'true-false', matching: 'matching', ordering: 'sequencing', numeric: 'numeric' };

  const letter = (list, id) => LETTERS[list.findIndex((entry) => entry.id === id)];
  const line = (text) => Array.from(text.replace(/\s+/g, ' ').trim()).reduce((kept, c) => (kept.length + c.length > LONGEST ? kept : kept + c), '');
  const number = (text) => { const value = Number(text); return text !== '' && value >= 0 && value <= 100 ? value : null; };

  // RTE 1.2, 3.4.7: one letter or digit for each choice, pairs as source.target, everything else as text.
  function response(item, answer) {
    switch (item.type) {
      case 'singleChoice': case 'multipleChoice': return answer.map((id) => letter(item.options, id)).join(',');
      case 'trueFalse': return letter(item.options, answer[0]) === 'a' ? 't' : 'f';
      case 'ordering': return answer.map((id) => letter(hmp.scoring.presented(item), id)).join(',');
      case 'matching': return item.pairs.map((pair, index) => LETTERS[index] + '.' + letter(item.choices, answer[pair.id])).join(',');
      case 'cloze': return line(item.blanks.map((blank) => answer[blank.id]).join('; '));
      case 'numeric': return answer.trim();
      default: return line(answer);
    }
  }

  hmp.record = function (course, attempt, clock) {
    const began = clock();
    let lms = null;
    let quiet = true;
    let sent = {};

    // Only what changed, so that a platform with a slow connection is asked little.
    function put(name, value) {
      if (sent[name] === value) { return true; }
      const kept = lms.set(name, value);
      if (kept) { sent[name] = value; }
      return kept;
    }

    function putAll(page) {
      const kept = [put('cmi.core.lesson_location', page.id), put('cmi.suspend_data', attempt.write())];
      if (attempt.best !== null) {
        kept.push(put('cmi.core.score.min', '0'), put('cmi.core.score.max', '100'), put('cmi.core.score.raw', String(attempt.best)));
      }
      kept.push(put('cmi.core.lesson_status', attempt.status));
      return kept.every(Boolean);
    }

    return {
      get lms() { return lms; },
      get records() { return !quiet; },

      // Starts the session and gives back what was kept; null when the platform refuses.
      connect(api) {
        const session = hmp.scorm12.session(api);
        lms = session;
        if (!session.start()) { return null; }
        const status = session.get('cmi.core.lesson_status');
        const known = {
          status, location: session.get('cmi.core.lesson_location'), data: session.get('cmi.suspend_data'), raw: number(session.get('cmi.core.score.raw')),
          mastery: number(session.peek('cmi.student_data.mastery_score')), mode: session.peek('cmi.core.lesson_mode'),
        };
        quiet = known.mode === 'browse' || known.mode === 'review';
        if (!quiet) {
          session.set('cmi.core.exit', 'suspend');
          sent = { 'cmi.core.lesson_status': status };
        }
        return known;
      },

      // True when the platform confirmed everything, or records nothing anyway.
      save(page) {
        if (quiet || !lms.isOpen) { return true; }
        const kept = putAll(page);
        return lms.commit() && kept;
      },

      interaction(item, answer, right, seconds) {
        if (quiet || !lms.isOpen || lms.peek('cmi.interactions._children') === '') { return; }
        const at = 'cmi.interactions.' + (Number(lms.get('cmi.interactions._count')) || 0) + '.';
        const now = new Date();
        lms.set(at + 'id', item.id);
        lms.set(at + 'type', TYPES[item.type] || 'fill-in');
        lms.set(at + 'time', hmp.scorm12.clock(now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds(), 2));
        lms.set(at + 'weighting', item.scored ? '1' : '0');
        lms.set(at + 'student_response', response(item, answer));
        lms.set(at + 'result', right === null ? 'neutral' : right ? 'correct' : 'wrong');
        lms.set(at + 'latency', hmp.scorm12.clock(seconds, 4));
      },

      // Once: session time, everything, LMSFinish. False when the platform did not confirm.
      finish(page) {
        if (!lms || !lms.isOpen) { return false; }
        let kept = true;
        if (!quiet) {
          kept = putAll(page);
          lms.set('cmi.core.session_time', hmp.scorm12.clock((clock() - began) / 1000, 4));
          kept = lms.commit() && kept;
        }
        return lms.finish() && kept;
      },
    };
  };
})(globalThis.hmp = globalThis.hmp || {});
