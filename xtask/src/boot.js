// Starts the app from the payload in this file. The bundler puts this function into one inline module together with
// wasm-bindgen's glue, and calls it with the glue's `init`. It runs once the whole file has been parsed.
// Lines that are only a comment do not reach the page.
async init => {
  const byId = id => document.getElementById(id);
  const app = byId('app');
  const crash = byId('crash');
  const fallback = byId('fallback');

  // Shows the fallback with the lines for one cause: `policy`, `browser` or `file`.
  const explain = cause => {
    fallback.hidden = false;
    for (const line of fallback.querySelectorAll('[data-cause]')) line.hidden = line.dataset.cause !== cause;
  };

  // The module's bytes, or nothing when the payload is not exactly as it was written (`payload.rs` says how).
  const decode = payload => {
    const { alphabet = '', length, check } = payload.dataset;
    // A character that should not be there counts as -1, which the checksum tells from every byte.
    const values = new Int16Array(65536).fill(-1);
    for (let byte = 0; byte < 256; byte++) values[alphabet.charCodeAt(byte)] = byte;
    const text = payload.textContent;
    const bytes = new Uint8Array(text.length);
    // A function that is called for each line is compiled sooner than one long loop is: it takes half the time.
    const decodeLine = (line, start, sum) => {
      for (let i = 0; i < line.length; i++) {
        const value = values[line.charCodeAt(i)];
        bytes[start + i] = value;
        sum = Math.imul(sum ^ value, 0x01000193);
      }
      return sum;
    };
    let size = 0;
    let sum = 0x811c9dc5;
    // The parser has made every kind of line break this one, and which lines there are does not matter.
    for (const line of text.split('\n')) {
      sum = decodeLine(line, size, sum);
      size += line.length;
    }
    return size === +length && sum >>> 0 === +check ? bytes.subarray(0, size) : null;
  };

  // A panic or an exception that passed through the app. Extensions and the browser's own notices have no such frames.
  const fromApp = error => error instanceof WebAssembly.RuntimeError || /wasm-function/.test(error?.stack);

  const crashed = () => {
    if (!crash.hidden) return;
    crash.hidden = false;
    for (const link of crash.querySelectorAll('[data-action=reload]')) link.href = location.href;
    // After a panic the app's memory cannot be trusted: no event may reach it again. What it showed stays readable.
    const withhold = event => {
      const link = event.target instanceof Element && event.target.closest('#crash [data-action=reload]');
      if (link && event.type === 'click') {
        // A link to the address the page already has would only move to the fragment.
        event.preventDefault();
        location.reload();
      }
      event.stopImmediatePropagation();
    };
    const types = ['click', 'input', 'change', 'submit', 'keydown', 'keyup', 'toggle', 'focusin', 'focusout', 'beforeprint',
      'afterprint', 'resize', 'scroll', 'popstate', 'hashchange', 'message', 'visibilitychange', 'pagehide'];
    for (const type of types) addEventListener(type, withhold, true);
    // In a frame, focus would scroll the host's page.
    if (window === window.top) crash.focus();
  };

  // A saved copy keeps the attributes of the run it was saved from.
  crash.hidden = true;

  const payload = byId('payload');
  if (!byId('complete') || !payload) return explain('file');
  if (typeof WebAssembly === 'undefined') return explain('browser');
  const bytes = decode(payload);
  if (!bytes) return explain('file');

  // Before the start: a panic in the first rendering can surface as an event as well as in `init`.
  addEventListener('error', event => fromApp(event.error) && crashed());
  addEventListener('unhandledrejection', event => fromApp(event.reason) && crashed());

  let refused = false;
  const violation = event => { refused ||= event.blockedURI === 'wasm-eval'; };
  document.addEventListener('securitypolicyviolation', violation);
  try {
    await init({ module_or_path: bytes });
    fallback.hidden = true;
  } catch (error) {
    console.error(error);
    if (fromApp(error)) return crashed();
    // The report of a violation comes as a task of its own, after the refusal itself.
    await new Promise(resolve => setTimeout(resolve));
    explain(refused || /security policy|\bCSP\b|unsafe-eval/i.test(error?.message) ? 'policy' : 'browser');
  } finally {
    document.removeEventListener('securitypolicyviolation', violation);
  }
}
