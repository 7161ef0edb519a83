// What the learner has done, and what follows from it. Status and score only ever rise.
(function (hmp) {
  'use strict';

  const RANK = { incomplete: 0, failed: 1, completed: 2, passed: 3 };

  hmp.attempt = function (course) {
    const state = { visited: new Set(), answers: {}, best: null };
    let status = 'incomplete';
    let mastery = course.mastery;
    const scored = course.items.filter((item) => item.scored);

    const isRight = (item) => (item.id in state.answers ? hmp.scoring.isCorrect(item, state.answers[item.id]) : undefined);
    const open = () => scored.filter((item) => !(item.id in state.answers));
    const right = () => scored.filter((item) => isRight(item) === true).length;
    const current = () => (scored.length === 0 || open().length > 0 ? null : Math.round((100 * right()) / scored.length));
    const unread = () => course.pages.filter((page) => !state.visited.has(page.id));

    function settle() {
      const now = current();
      if (now !== null) { state.best = Math.max(now, state.best === null ? 0 : state.best); }
      const reached = scored.length === 0
        ? (unread().length === 0 ? 'completed' : 'incomplete')
        : (state.best === null ? 'incomplete' : state.best >= mastery ? 'passed' : 'failed');
      if (RANK[reached] > RANK[status]) { status = reached; }
    }

    return {
      scored, open, right, current, unread, isRight,
      get best() { return state.best; },
      get status() { return status; },
      get mastery() { return mastery; },
      answer: (item) => state.answers[item.id],
      isAnswered: (item) => item.id in state.answers,
      wasVisited: (page) => state.visited.has(page.id),
      visit(page) { state.visited.add(page.id); settle(); },

      // A check item keeps its first answer; a practice item its last.
      give(item, answer) {
        if (item.use === 'check' && item.id in state.answers) { return false; }
        state.answers[item.id] = answer;
        settle();
        return true;
      },

      forget(item) { if (item.use !== 'check') { delete state.answers[item.id]; } },

      // The whole check again; what was reached stays.
      retake() { course.items.filter((item) => item.use === 'check').forEach((item) => { delete state.answers[item.id]; }); },

      // What a platform kept from earlier visits; answers given meanwhile win.
      resume(saved, platform) {
        if (platform.mastery !== null && mastery !== null) { mastery = platform.mastery; }
        if (platform.status in RANK) { status = platform.status; }
        // Some platforms say 0 where nothing was reached yet; a score counts as reached only together with a final status.
        const raw = RANK[platform.status] > 0 ? platform.raw : null;
        const bests = [state.best, raw, saved && saved.best].filter((score) => typeof score === 'number');
        if (scored.length > 0 && bests.length > 0) { state.best = Math.max(...bests); }
        if (saved && !saved.changed) {
          saved.visited.forEach((id) => state.visited.add(id));
          state.answers = { ...saved.answers, ...state.answers };
        }
        settle();
      },

      write: () => hmp.state.write(course, state),
    };
  };
})(globalThis.hmp = globalThis.hmp || {});
