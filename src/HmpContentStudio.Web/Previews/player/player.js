// A plain SCORM 1.2 runtime in memory, so that a package can be looked at where the client's player is not built.
// It keeps what the package sets, shows what a platform would record, and forgets everything when the page is closed.
(function () {
  'use strict';

  const LIMIT = 4096;
  const values = {
    'cmi.core.student_id': 'preview', 'cmi.core.student_name': 'Preview', 'cmi.core.lesson_location': '', 'cmi.core.credit': 'credit',
    'cmi.core.lesson_status': 'not attempted', 'cmi.core.entry': 'ab-initio', 'cmi.core.score.raw': '', 'cmi.core.score.min': '',
    'cmi.core.score.max': '', 'cmi.core.total_time': '0000:00:00', 'cmi.core.lesson_mode': 'normal', 'cmi.suspend_data': '',
    'cmi.launch_data': '', 'cmi.comments': '', 'cmi.interactions._count': '0', 'cmi.objectives._count': '0',
  };
  let open = false;
  let error = '0';

  const done = (code, answer) => { error = code; return answer; };
  const show = (id, text) => { document.getElementById(id).textContent = text; };

  function count(name) {
    const entry = /^cmi\.(interactions|objectives)\.(\d+)\./.exec(name);
    if (entry) {
      const key = 'cmi.' + entry[1] + '._count';
      values[key] = String(Math.max(Number(values[key]), Number(entry[2]) + 1));
    }
  }

  function render() {
    show('launched', open ? 'yes' : 'ended');
    show('status', values['cmi.core.lesson_status']);
    show('score', values['cmi.core.score.raw'] || 'none');
    show('bookmark', values['cmi.core.lesson_location'] || 'none');
    show('state', values['cmi.suspend_data'].length + ' of ' + LIMIT);
  }

  window.API = {
    LMSInitialize() {
      if (open) { return done('101', 'false'); }
      open = true;
      render();
      return done('0', 'true');
    },
    LMSFinish() {
      if (!open) { return done('301', 'false'); }
      open = false;
      render();
      return done('0', 'true');
    },
    LMSGetValue(name) {
      if (!open) { return done('301', ''); }
      return Object.hasOwn(values, name) ? done('0', values[name]) : done('201', '');
    },
    LMSSetValue(name, value) {
      const text = String(value);
      if (!open) { return done('301', 'false'); }
      if (!name.startsWith('cmi.') || name.endsWith('._count')) { return done('201', 'false'); }
      if (name === 'cmi.suspend_data' && text.length > LIMIT) { return done('405', 'false'); }
      values[name] = text;
      count(name);
      render();
      return done('0', 'true');
    },
    LMSCommit() { return open ? done('0', 'true') : done('301', 'false'); },
    LMSGetLastError() { return error; },
    LMSGetErrorString(code) { return code === '0' ? 'No error' : 'Error ' + code; },
    LMSGetDiagnostic(code) { return 'Error ' + (code || error); },
  };

  document.getElementById('package').src = 'package/index.html';
})();
