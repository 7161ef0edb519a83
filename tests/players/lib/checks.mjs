// Counts what holds and names what does not.
export class Checks {
  passed = 0;
  failures = [];
  skipped = [];
  constructor() { this.scope = ''; }

  that(holds, name, detail = '') {
    if (holds) { this.passed += 1; return; }
    const line = `${this.scope}: ${name}${detail === '' ? '' : ' (' + detail + ')'}`;
    this.failures.push(line);
    console.log('FAILED ' + line);
  }

  equal(expected, actual, name) { this.that(JSON.stringify(expected) === JSON.stringify(actual), name, `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`); }
  skip(name) { this.skipped.push(name); console.log('skipped ' + this.scope + ': ' + name); }

  end() {
    console.log(`${this.passed} passed, ${this.failures.length} failed, ${this.skipped.length} skipped`);
    return this.failures.length === 0 && this.passed > 0 ? 0 : 1;
  }
}
