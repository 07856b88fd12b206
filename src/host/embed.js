// Cooperation advisor, https://spdx.org/licenses/MIT

(() => {
  'use strict';
  const NAME = 'cooperation-advisor';
  // Included several times it acts once. It leaves no name of its own in the window.
  if (customElements.get(NAME)) return;
  const SOURCE = 'cnrs-advisor';
  const QUERY = ['lang', 'theme', 'accent', 'radius', 'font', 'schemes', 'lock', 'contact', 'compact', 'base'];
  // What a host may change while the page runs.
  const HEARD = QUERY.slice(0, 3);
  const script = document.currentScript;
  // The page lies beside this script, or two folders above its pinned copy.
  const home = script ? new URL('.', script.src).href.replace(/embed\/[^/]+\/$/, '') : '';
  // Each frame, with where its events go and whether it has answered.
  const frames = new Map();

  // A host's style sheet cannot undo it, and a host's policy does not refuse it.
  const put = (element, styles) => {
    for (const name in styles) element.style.setProperty(name, styles[name], 'important');
  };
  // A frame in a sandbox has no origin, unless the sandbox leaves it one.
  const isOpaque = frame => frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  const originOf = frame => isOpaque(frame) ? 'null' : new URL(frame.src).origin;

  const greet = frame => {
    const words = { source: SOURCE, v: 1, type: 'host' };
    const { place } = frames.get(frame) || {};
    if (!place) return;
    if (place !== frame) for (const name of HEARD) if (place.hasAttribute(name)) words[name] = place.getAttribute(name);
    frame.contentWindow?.postMessage(words, isOpaque(frame) ? '*' : originOf(frame));
  };

  const adopt = (frame, place) => {
    frames.set(frame, { place });
    let title = frame.title || 'Cooperation advisor';
    const taken = [...frames.keys()].filter(other => other !== frame).map(other => other.title);
    for (let number = 2, first = title; taken.includes(title); number++) title = `${first} ${number}`;
    frame.title = title;
    put(frame, { display: 'block', width: '100%', border: 0, 'max-height': 'none' });
    frame.addEventListener('load', () => greet(frame));
    // One that was there before this script may have spoken already.
    let blank;
    try { blank = frame.contentWindow.location.href === 'about:blank'; } catch { blank = false; }
    if (frame.contentWindow && !blank) greet(frame);
  };

  const isText = (text, form) => typeof text === 'string' && form.test(text);
  const version = text => isText(text, /^[\w.+-]{1,40}$/);
  // What an event may tell: nothing but this leaves the frame.
  const told = {
    __proto__: null,
    height: ({ height }) => Number.isInteger(height) && height >= 120 && height <= 20000 && { height },
    ready: data => version(data.version) && { version: data.version },
    step: ({ page }) => isText(page, /^[a-z]{1,20}$/) && { page },
    result: data => version(data.version) && Array.isArray(data.schemes) && data.schemes.length < 100
      && data.schemes.every(id => isText(id, /^[a-z0-9-]{1,20}$/)) && { schemes: data.schemes, version: data.version },
  };

  addEventListener('message', ({ source, origin, data }) => {
    const frame = source && [...frames.keys()].find(frame => frame.contentWindow === source);
    if (!frame || origin !== originOf(frame) || !data || Object.getPrototypeOf(data) !== Object.prototype) return;
    if (data.source !== SOURCE || data.v !== 1) return;
    const detail = told[data.type]?.(data);
    if (!detail) return;
    const entry = frames.get(frame);
    if (detail.height) {
      put(frame, { height: `${detail.height}px` });
      if (!entry.ready) greet(frame);
    } else if (data.type === 'ready') {
      entry.ready = true;
      // The link inside is for where the frame is refused.
      if (entry.place !== frame) for (const child of entry.place.children) if (child !== frame) child.hidden = true;
    }
    entry.place.dispatchEvent(new CustomEvent(`${SOURCE}:${data.type}`, { bubbles: true, detail }));
  });

  customElements.define(NAME, class extends HTMLElement {
    static observedAttributes = HEARD;
    #frame;

    connectedCallback() {
      if (this.#frame) return frames.set(this.#frame, { place: this });
      const said = name => this.getAttribute(name) ?? this.getAttribute(`data-${name}`);
      const lang = said('lang') || /^(en|fr|es)\b/.exec(document.documentElement.lang)?.[1];
      const query = QUERY.map(name => [name, name === 'lang' ? lang : said(name)]).filter(([, value]) => value)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
      const page = said('page');
      // A link that was shared leads to the host's own page and is handed on.
      const shared = said('base') && /^#v1\.[0-9a-z.]+$/i.exec(location.hash)?.[0];
      const fragment = shared || '#' + [said('answers'), page && `page=${encodeURIComponent(page)}`].filter(Boolean).join('&');
      const frame = this.#frame = document.createElement('iframe');
      frame.title = said('title') || '';
      frame.loading = 'lazy';
      frame.referrerPolicy = 'no-referrer';
      frame.allow = 'clipboard-write';
      if (this.hasAttribute('sandbox')) frame.setAttribute('sandbox', this.getAttribute('sandbox'));
      frame.src = new URL(said('src') || home, document.baseURI).href.split(/[?#]/)[0] + (query && `?${query}`) + fragment;
      put(this, { display: 'block' });
      put(frame, { height: '640px' });
      adopt(frame, this);
      this.prepend(frame);
    }

    disconnectedCallback() {
      frames.delete(this.#frame);
    }

    attributeChangedCallback() {
      if (frames.get(this.#frame)?.ready) greet(this.#frame);
    }
  });

  const adoptAll = () => {
    for (const frame of document.querySelectorAll(`iframe[data-${NAME}]`)) if (!frames.has(frame)) adopt(frame, frame);
  };
  document.readyState === 'loading' ? addEventListener('DOMContentLoaded', adoptAll) : adoptAll();
})();
