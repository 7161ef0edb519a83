// A learner: finds controls with the keyboard or the pointer and answers right or wrong on purpose.
const FARTHEST = 160;

export class Learner {
  constructor(page, frame, keyboard) { Object.assign(this, { page, frame, keyboard }); }

  // Moves the focus by Tab until it is on the element: proves that it can be reached without a pointer.
  async reach(locator) {
    const handle = await locator.elementHandle();
    for (let i = 0; i < FARTHEST; i++) {
      if (await handle.evaluate((element) => element === document.activeElement || (element.type === 'radio' && document.activeElement.type === 'radio' && document.activeElement.name === element.name))) { return; }
      await this.page.keyboard.press('Tab');
    }
    throw new Error('The keyboard does not reach ' + await handle.evaluate((element) => element.outerHTML.slice(0, 120)));
  }

  async press(locator) {
    if (!this.keyboard) { await locator.click(); return; }
    await this.reach(locator);
    await this.page.keyboard.press('Enter');
  }

  pageId() { return this.frame.locator('article').getAttribute('data-page'); }

  async next() {
    const before = await this.pageId();
    await this.press(this.frame.locator('.steps-nav .next'));
    await this.frame.locator(`article:not([data-page="${before}"])`).waitFor();
  }

  async answer(item, right) {
    const box = this.frame.locator(`.question[data-item="${item.id}"]`);
    await this[item.type](box, item, right);
    await this.press(box.locator('.btn.primary'));
    await box.locator('.feedback').waitFor();
    const verdict = (await box.locator('.feedback h2').textContent()).trim();
    const focused = await box.locator('.feedback h2').evaluate((heading) => heading === document.activeElement);
    return { verdict, focused };
  }

  async tick(box, ids, radio) {
    for (const id of ids) {
      const input = box.locator(`input[value="${id}"]`);
      if (!this.keyboard) { await input.check(); continue; }
      await this.reach(input);
      if (!radio) { await this.page.keyboard.press('Space'); continue; }
      await this.page.keyboard.press('Space');
      for (let i = 0; i < 30 && !(await input.isChecked()); i++) { await this.page.keyboard.press('ArrowDown'); }
    }
  }

  singleChoice(box, item, right) { return this.tick(box, [item.options.find((option) => option.correct === right).id], true); }
  trueFalse(box, item, right) { return this.singleChoice(box, item, right); }
  multipleChoice(box, item, right) {
    const key = item.options.filter((option) => option.correct).map((option) => option.id);
    return this.tick(box, right ? key : item.options.filter((option) => !option.correct).map((option) => option.id).concat(key.length === item.options.length ? key.slice(1) : []), false);
  }

  async matching(box, item, right) {
    const selects = await box.locator('select').all();
    for (const [index, pair] of item.pairs.entries()) {
      const wrong = item.choices.find((choice) => choice.id !== pair.choiceId).id;
      const id = right || index > 0 ? pair.choiceId : wrong;
      if (!this.keyboard) { await selects[index].selectOption(id); continue; }
      await this.reach(selects[index]);
      for (let i = 0; i < 30 && (await selects[index].inputValue()) !== id; i++) { await this.page.keyboard.press('ArrowDown'); }
    }
  }

  async ordering(box, item, right) {
    const wanted = item.order.map((entry) => entry.id);
    if (!right) { [wanted[0], wanted[1]] = [wanted[1], wanted[0]]; }
    const now = item.order.map((entry) => entry.id).sort();
    for (const [place, id] of wanted.entries()) {
      for (let at = now.indexOf(id); at > place; at--) {
        await this.press(box.locator('.ordering li').nth(at).locator('.up'));
        [now[at - 1], now[at]] = [now[at], now[at - 1]];
      }
    }
  }

  async write(locator, text) {
    if (!this.keyboard) { await locator.fill(text); return; }
    await this.reach(locator);
    await this.page.keyboard.type(text);
  }

  async cloze(box, item, right) {
    const inputs = await box.locator('input.blank').all();
    for (const [index, blank] of item.blanks.entries()) {
      await this.write(inputs[index], right ? ' ' + blank.accept[blank.accept.length - 1].toUpperCase() + ' ' : 'surely not this');
    }
  }

  numeric(box, item, right) { return this.write(box.locator('input.number'), right ? item.answer : String(Number(item.answer) + Number(item.tolerance || 0) + 1)); }
  shortAnswer(box) { return this.write(box.locator('textarea'), 'I tell them what I do | and ~ how long; "it" takes, ünïcödé 漢字.'); }
  essay(box) { return this.shortAnswer(box); }
}
