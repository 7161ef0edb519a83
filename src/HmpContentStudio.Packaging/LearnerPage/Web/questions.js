// One question: the controls until it is answered, the feedback from then on.
(function (hmp) {
  'use strict';

  const { el, words } = hmp;

  function badge(item) {
    if (item.use !== 'check') { return el('p', { class: 'badge' }, words.practice); }
    return item.scored ? null : el('p', { class: 'badge' }, words.unscored);
  }

  function stem(item) {
    return el('p', { class: 'stem', dir: 'auto' }, item.type === 'cloze' ? item.stem.replace(/_{3,}/g, '____') : item.stem);
  }

  // course.player gives: attempt, answered(item, answer, seconds), changed(). The first control of a new try takes the focus.
  hmp.question = function (item, player) {
    const box = el('div', { class: 'question', 'data-item': item.id });

    function showFeedback(focus) {
      const answer = player.attempt.answer(item);
      const result = hmp.feedback(item, answer, hmp.scoring.isCorrect(item, answer));
      const again = item.use === 'check' ? null : hmp.button(words.again, () => { player.forget(item); showControls(true); });
      box.replaceChildren(...[badge(item), stem(item), hmp.exhibit(item.exhibit), result.section, again].filter(Boolean));
      if (focus) {
        result.heading.focus();
        hmp.tell(result.verdict);
      }
    }

    function showControls(focus) {
      const began = Date.now();
      const controls = hmp.controls(item);
      const problem = el('p', { class: 'problem', id: hmp.newId('problem'), role: 'alert' });
      const hint = el('p', { class: 'hint', id: hmp.newId('hint') }, controls.hint);
      const legend = el('legend', { class: controls.holdsStem ? 'hide' : 'stem', dir: 'auto' }, controls.holdsStem ? controls.hint : item.stem);
      const group = el('fieldset', { 'aria-describedby': hint.id + ' ' + problem.id }, legend, hmp.exhibit(item.exhibit), hint, controls.body, problem);

      function submit() {
        const answer = controls.read();
        if (answer === null) {
          problem.textContent = controls.missing;
          (group.querySelector('input, select, textarea') || group).focus();
          return;
        }
        player.answered(item, answer, (Date.now() - began) / 1000);
        showFeedback(true);
      }

      group.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && event.target.matches('input[type=text]')) { event.preventDefault(); submit(); }
      });
      box.replaceChildren(...[badge(item), group, hmp.button(words.check, submit, 'primary')].filter(Boolean));
      if (focus) { (group.querySelector('input, select, textarea, button') || box).focus(); }
    }

    if (player.attempt.isAnswered(item)) { showFeedback(false); } else { showControls(false); }
    return box;
  };
})(globalThis.hmp = globalThis.hmp || {});
