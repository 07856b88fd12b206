// Starts the app from the payload in this file. The bundler puts this function into one inline module together with
// wasm-bindgen's glue, and calls it with what the glue has for making an instance. It runs while the file is still being parsed.
// Lines that are only a comment do not reach the page.
async (imports, finish) => {
  const byId = id => document.getElementById(id);
  const root = document.documentElement;
  const crash = byId('crash');
  const fallback = byId('fallback');
  // `early.js` has it. Where that was refused, the static catalogue is in sight, and nothing else can be done.
  const parsed = new Promise(done => document.addEventListener('DOMContentLoaded', done));
  const explain = async cause => {
    await parsed;
    window.advisorExplain?.(cause);
  };
  window.advisorBooted = true;

  // A panic or an exception that passed through the app. Extensions and the browser's own notices have no such frames.
  const fromApp = error => error instanceof WebAssembly.RuntimeError || /wasm-function/.test(error?.stack);

  let dead = false;
  const crashed = error => {
    if (!crash.hidden) return;
    dead = true;
    // The dead app goes out of sight, and what can be read without it comes up.
    root.removeAttribute('data-shell');
    fallback.hidden = false;
    crash.hidden = false;
    const meta = name => document.querySelector(`meta[name="advisor:${name}"]`)?.content ?? '';
    const answers = location.hash || !root.dataset.state ? location.href : `${location.href}#${root.dataset.state.replace(/^#/, '')}`;
    // Where in the module it happened tells one error from another; where the page lies does not.
    const trace = [error?.message ?? error, ...String(error?.stack).match(/wasm-function\[\d+\]/g) ?? []].join();
    const facts = { answers, version: `${meta('version')} (${meta('commit')})`, error: window.advisorCheck(trace).toString(36) };
    for (const place of crash.querySelectorAll('[data-fill]')) {
      place.textContent = facts[place.dataset.fill];
      if (place.href !== undefined) place.href = answers;
    }
    for (const link of crash.querySelectorAll('[data-action=reload]')) {
      link.href = answers;
      link.addEventListener('click', event => {
        // A link to the address the page already has would only move to the fragment.
        event.preventDefault();
        history.replaceState(null, '', answers);
        location.reload();
      });
    }
    // In a frame, focus would scroll the host's page.
    if (window === window.top) crash.querySelector(`:scope > [lang=${root.lang}] h1`)?.focus();
  };

  // A saved copy keeps the attributes of the run it was saved from.
  crash.hidden = true;

  const bytes = await window.advisorArrived;
  if (!bytes) return explain('file');
  if (typeof WebAssembly === 'undefined') return explain('browser');

  // Before the start: a panic in the first rendering can surface as an event as well as here.
  addEventListener('error', event => fromApp(event.error) && crashed(event.error));
  addEventListener('unhandledrejection', event => fromApp(event.reason) && crashed(event.reason));

  // After a panic the app's memory cannot be trusted: no event of the window may reach it again. Events of the window reach their
  // listeners in the order in which those came, so this one comes before the app's.
  const types = ['resize', 'scroll', 'popstate', 'hashchange', 'message', 'beforeprint', 'afterprint', 'pagehide', 'keydown'];
  for (const type of types) addEventListener(type, event => dead && event.stopImmediatePropagation(), true);

  let refused = false;
  const violation = event => { refused ||= event.blockedURI === 'wasm-eval'; };
  document.addEventListener('securitypolicyviolation', violation);
  try {
    finish((await WebAssembly.instantiate(bytes, imports())).instance);
    root.dataset.shell = 'app';
    fallback.hidden = true;
    // What was pressed on the picture of the first page is done once the page itself is painted.
    requestAnimationFrame(() => {
      const { side, begin } = window.advisorPressed;
      const control = document.querySelectorAll('#app input[name=side]')[side];
      control?.click();
      // Where the visitor was, the picture has taken the focus along.
      if (window === window.top) control?.focus({ preventScroll: true });
      if (begin) document.querySelector('#app [data-action=start]')?.click();
    });
  } catch (error) {
    console.error(error);
    if (fromApp(error)) return crashed(error);
    // The report of a violation comes as a task of its own, after the refusal itself.
    await new Promise(resolve => setTimeout(resolve));
    return explain(refused || /security policy|\bCSP\b|unsafe-eval/i.test(error?.message) ? 'policy' : 'browser');
  } finally {
    document.removeEventListener('securitypolicyviolation', violation);
  }
  // The app goes on with one language until the others are there. A file that ends before is not what was published.
  await parsed;
  if (!byId('complete') || !window.advisorWords) return explain('file');
  if (window.advisorWords.length) dispatchEvent(new Event('advisorwords'));
}
