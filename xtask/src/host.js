// What the page in a frame and the page around it tell each other, and what the app has done for it. The bundler puts this function
// into the module before the boot function; `advisorTell` is what the app calls. Nothing here knows an answer.
// Lines that are only a comment do not reach the page.
() => {
  const root = document.documentElement;
  const framed = parent !== window;
  // The origin of the page around, once it has spoken. Until then it is told the height alone, which carries nothing.
  let host;
  const post = (type, told) => {
    if (framed && (host || type === 'height')) parent.postMessage({ source: 'cnrs-advisor', v: 1, type, ...told }, host || '*');
  };
  const version = () => ({ version: document.querySelector('meta[name="advisor:version"]')?.content ?? '' });
  // What was told before anybody listened is told again to who does.
  const said = new Map();
  const say = (type, told) => {
    said.set(type, told);
    post(type, told);
  };

  let suited;
  const sheet = new CSSStyleSheet();
  const tell = {
    __proto__: null,
    warn: text => console.warn(text),
    theme: text => { root.dataset.theme = text; },
    // A sheet of its own: it asks no permission of the policy, and a saved copy does not take it along.
    style: text => {
      sheet.replaceSync(text && `@media screen{${text}}`);
      document.adoptedStyleSheets = [sheet];
    },
    step: page => say('step', { page }),
    result: ids => {
      if (ids === suited) return;
      suited = ids;
      say('result', { schemes: ids ? ids.split(',') : [], ...version() });
    },
    // Scrolls, the host's page too, only where what is looked at is nowhere in sight.
    follow: selector => {
      const sought = document.querySelector(selector);
      if (!sought || !framed) return;
      new IntersectionObserver(([seen], observer) => {
        observer.disconnect();
        if (!seen.isIntersecting) sought.scrollIntoView();
      }).observe(sought);
    },
  };
  window.advisorTell = (what, text) => tell[what]?.(text);
  if (!framed) return;

  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || data?.source !== 'cnrs-advisor' || data.v !== 1 || data.type !== 'host') return;
    const words = ['lang', 'theme', 'accent'].filter(name => typeof data[name] === 'string' && /^#?[\w-]{1,20}$/.test(data[name]));
    if (words.length) {
      (window.advisorHeard ??= []).push(words.map(name => `${name}=${data[name].replace('#', '%23')}`).join('&'));
      dispatchEvent(new Event('advisorheard'));
    }
    // A page of no origin cannot be told anything for it alone.
    if (origin === 'null' || host === origin) return;
    host = origin;
    post('ready', version());
    said.forEach((told, type) => post(type, told));
  });

  // The height of the content, so that the frame can have it. Content of a stable height sends it once.
  let sent = 0;
  let growths = 0;
  let later;
  const fit = () => {
    // With the height it asked for the frame needs no scroll bar, not even while it grows. Otherwise it keeps its own.
    root.dataset.frame = growths <= 25 && innerHeight > sent - 4 ? 'fitted' : '';
  };
  const measure = () => {
    const height = Math.min(Math.max(Math.ceil(document.body.getBoundingClientRect().height), 120), 20000);
    if (!innerWidth || Math.abs(height - sent) < 4) return;
    growths = height > sent ? growths + 1 : 0;
    // What grows because it has grown would never end. It scrolls inside, until somebody does something.
    if (growths > 25) return fit();
    sent = height;
    post('height', { height });
    clearTimeout(later);
    later = setTimeout(fit, 300);
  };
  const touched = () => {
    const stopped = growths > 25;
    growths = 0;
    if (stopped) measure();
  };
  for (const type of ['click', 'keydown', 'input']) addEventListener(type, touched, true);
  addEventListener('resize', fit);
  measure();
  new ResizeObserver(measure).observe(document.body);
  // Browsers do not draw a frame that is out of sight, and sizes are observed while drawing. It shall have its height all the same.
  new MutationObserver(() => setTimeout(measure)).observe(document.body, { childList: true, subtree: true, characterData: true });
}
