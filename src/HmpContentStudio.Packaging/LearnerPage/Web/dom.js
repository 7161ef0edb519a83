// Elements are made here and nowhere else; text becomes text nodes, so that content can never turn into markup.
(function (hmp) {
  'use strict';

  let count = 0;

  // el('p', { class: 'x', dir: 'auto' }, 'text', child): null children are left out, a function as attribute is a listener.
  hmp.el = function (name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (typeof value === 'function') { element.addEventListener(key, value); }
      else if (value === true) { element.setAttribute(key, ''); }
      else if (value !== null && value !== undefined && value !== false) { element.setAttribute(key, value); }
    }
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
    return element;
  };

  const SHAPES = { right: 'M3 8.5 6.5 12 13 4.5', wrong: 'M4 4l8 8M12 4l-8 8', dot: 'M8 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5', warn: 'M8 2 14.5 13.5h-13ZM8 6.5v3.2M8 11.8v.2', note: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2M8 7.2v4M8 4.8v.2', up: 'M8 13V3M3.5 7.5 8 3l4.5 4.5', down: 'M8 3v10M3.5 8.5 8 13l4.5-4.5' };

  // A drawing beside words; it says nothing of its own.
  hmp.icon = function (shape) {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', '0 0 16 16');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', SHAPES[shape]);
    svg.append(path);
    return svg;
  };

  hmp.button = (label, action, kind) => hmp.el('button', { type: 'button', class: 'btn' + (kind ? ' ' + kind : ''), click: action }, label);
  hmp.newId = (prefix) => prefix + '-' + (count += 1);
  hmp.tell = function (text) {
    const live = document.getElementById('live');
    live.textContent = '';
    live.textContent = text;
  };
})(globalThis.hmp = globalThis.hmp || {});
