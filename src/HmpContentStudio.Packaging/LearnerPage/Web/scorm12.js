// The SCORM 1.2 runtime (RTE 1.2, section 3.3): finding the API, calling it, and keeping every error it reports.
(function (hmp) {
  'use strict';

  const FARTHEST = 50;

  // Parents, then the opener and its parents. A frame of another origin throws on touch and ends the search there.
  function search(start) {
    try {
      for (let at = start, steps = 0; at && steps < FARTHEST; at = at.parent, steps++) {
        if (at.API && typeof at.API.LMSInitialize !== 'undefined') { return at.API; }
        if (at.parent === at) { return null; }
      }
    } catch (error) {
      return null;
    }
    return null;
  }

  function opener(win) {
    try { return win.opener && win.opener !== win ? win.opener : null; } catch (error) { return null; }
  }

  function find(win) {
    const near = search(win);
    if (near) { return near; }
    let top = null;
    try { top = win.top; } catch (error) { top = null; }
    for (const start of [opener(win), top && top !== win ? opener(top) : null]) {
      const far = start ? search(start) : null;
      if (far) { return far; }
    }
    return null;
  }

  // Asks every 250 ms until the API is there or the seconds are over: some platforms load it after the content.
  function wait(win, seconds, found, missing) {
    let left = seconds * 4;
    const ask = () => {
      const api = find(win);
      if (api) { found(api); } else if (left-- <= 0) { missing(); } else { win.setTimeout(ask, 250); }
    };
    ask();
  }

  function clock(seconds, hourDigits) {
    const pad = (value, length) => String(value).padStart(length, '0');
    const whole = Math.max(0, Math.floor(seconds));
    return pad(Math.min(9999, Math.floor(whole / 3600)), hourDigits) + ':' + pad(Math.floor(whole / 60) % 60, 2) + ':' + pad(whole % 60, 2);
  }

  // One session. Each call is followed by a look at LMSGetLastError; what it reports is kept in errors.
  function session(api) {
    const errors = [];
    let open = false;

    function note(call, name) {
      const code = String(api.LMSGetLastError());
      if (code !== '0' && code !== '') { errors.push({ call, name, code }); }
      return code === '0' || code === '';
    }

    // Both are asked: some platforms answer true and leave a code, some answer false and leave none.
    const done = (call, name, answer) => { const clean = note(call, name); return String(answer) === 'true' && clean; };

    const attempt = (call, name, action) => {
      try {
        return action();
      } catch (error) {
        errors.push({ call, name, code: String(error) });
        return null;
      }
    };

    return {
      errors,
      get isOpen() { return open; },
      start() { open = attempt('LMSInitialize', '', () => done('LMSInitialize', '', api.LMSInitialize(''))) === true; return open; },
      get: (name) => attempt('LMSGetValue', name, () => { const value = String(api.LMSGetValue(name)); note('LMSGetValue', name); return value; }) || '',
      // An optional element: a platform may lack it, and that is no error of ours.
      peek: (name) => attempt('LMSGetValue', name, () => { const value = String(api.LMSGetValue(name)); return ['0', ''].includes(String(api.LMSGetLastError())) ? value : ''; }) || '',
      set: (name, value) => attempt('LMSSetValue', name, () => done('LMSSetValue', name, api.LMSSetValue(name, String(value)))) === true,
      commit: () => attempt('LMSCommit', '', () => done('LMSCommit', '', api.LMSCommit(''))) === true,
      finish() {
        if (!open) { return false; }
        open = false;
        return attempt('LMSFinish', '', () => done('LMSFinish', '', api.LMSFinish(''))) === true;
      },
    };
  }

  hmp.scorm12 = { find, wait, session, clock };
})(globalThis.hmp = globalThis.hmp || {});
