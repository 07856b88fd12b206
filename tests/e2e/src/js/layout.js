// What is wrong with the layout, each fault a line. arguments: [whether targets are looked at too]
const [targetsToo] = arguments;
const faults = [];
const width = document.documentElement.clientWidth;
const name = element => {
  const hook = Object.entries(element.dataset ?? {}).map(([key, value]) => `[data-${key}=${value}]`).join('');
  const path = element.closest('[data-scheme]')?.dataset.scheme;
  return `<${element.localName}${element.className ? ' class="' + element.className + '"' : ''}>${hook}${path ? ' of ' + path : ''} “${element.textContent.trim().slice(0, 40)}”`;
};
// For screen readers alone: a pixel, clipped away on purpose. And what waits above the page until it is focused.
const unseen = element => {
  for (let at = element; at; at = at.parentElement) {
    const box = at.getBoundingClientRect();
    if (!at.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || (box.width <= 1 && box.height <= 1) || box.bottom <= -scrollY) return true;
  }
  return false;
};
const ownText = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());

if (document.documentElement.scrollWidth > width) {
  faults.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} in ${width} px`);
}
for (const element of document.querySelectorAll('body *')) {
  if (['SCRIPT', 'STYLE'].includes(element.tagName) || unseen(element)) continue;
  const box = element.getBoundingClientRect();
  if ((ownText(element) || element.matches('input, button, select')) && (box.left < -0.5 || box.right > width + 0.5)) {
    faults.push(`${name(element)} reaches from ${box.left.toFixed()} to ${box.right.toFixed()} of ${width} px`);
  }
  const style = getComputedStyle(element);
  if (style.overflowX !== 'visible' && element.clientWidth && element.scrollWidth > element.clientWidth + 1) faults.push(`${name(element)} is clipped or scrolls sideways: ${element.scrollWidth} in ${element.clientWidth} px`);
  if (['hidden', 'clip'].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1) faults.push(`${name(element)} is clipped below: ${element.scrollHeight} in ${element.clientHeight} px`);
}
// Text that runs out of its own box over what follows: taller or wider than a box that does not grow.
for (const element of document.querySelectorAll('body button, body summary, body dt, body dd, body label, body p, body li, body h1, body h2, body h3, body a')) {
  if (unseen(element) || getComputedStyle(element).display === 'inline') continue;
  if (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2) {
    // Positioned decoration, such as a label stretched over its row, is no text.
    const range = document.createRange();
    range.selectNodeContents(element);
    const [text, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    if (text.bottom > box.bottom + 2 || text.right > box.right + 2) faults.push(`the text of ${name(element)} runs out of its box`);
  }
}

if (targetsToo) {
  const seen = [...document.querySelectorAll('a[href], button, input, select, summary')].filter(element => !unseen(element));
  // A control and its row are one target, pressed anywhere on the row.
  // Of a link that is broken into lines the longest piece counts: a box around all of them would hold what is not its own.
  const longest = element => [...element.getClientRects()].reduce((one, other) => (other.width > one.width ? other : one), new DOMRect());
  const boxOf = element => (element.matches('input') ? element.closest('[class]').parentElement.closest('div') ?? element : element);
  const size = element => (getComputedStyle(element).display === 'inline' ? longest(element) : boxOf(element).getBoundingClientRect());
  const targets = seen.map(element => ({ element, box: size(element) }));
  const inline = element => getComputedStyle(element).display === 'inline' && element.parentElement.textContent.trim() !== element.textContent.trim();
  const small = ({ box }) => box.width < 23.5 || box.height < 23.5;
  for (const target of targets) {
    const { element, box } = target;
    if (element.matches('input, select')) {
      element.scrollIntoView({ block: 'center' });
      const label = element.labels[0];
      if (!['radio', 'checkbox'].includes(element.type)) {
        const now = element.getBoundingClientRect();
        if (now.height < 43.5) faults.push(`the field ${element.id} is ${now.height.toFixed(1)} px high, less than 44`);
        continue;
      }
      // Four corners of a square of 24 px around the control, or beside it where it stands at its row's edge: each press must reach it.
      const now = element.getBoundingClientRect();
      const row = label.parentElement.getBoundingClientRect();
      const [cx, cy] = [Math.max(now.x + now.width / 2, row.x + 12.5), Math.max(now.y + now.height / 2, row.y + 12.5)];
      for (const [dx, dy] of [[-12, -12], [11, -12], [-12, 11], [11, 11]]) {
        const hit = document.elementFromPoint(cx + dx, cy + dy);
        if (hit !== element && hit?.closest('label')?.control !== element) faults.push(`a press ${dx}, ${dy} px beside ${element.id} does not reach it`);
      }
      // The choices of a question are what the page is about: a thumb must find them.
      const least = element.closest('[data-question]') ? 44 : 24;
      if (row.height < least - .5) faults.push(`the row of ${element.id} is ${row.height.toFixed(1)} px high, less than ${least}`);
      continue;
    }
    if (inline(element) || !small(target)) continue;
    // WCAG 2.2, 2.5.8: a small one will do only where a circle of 24 px around it meets no other target.
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const strict = element.matches('button, nav a');
    const crowded = targets.find(other => other !== target && !other.element.contains(element) && (small(other)
      ? Math.hypot(other.box.x + other.box.width / 2 - x, other.box.y + other.box.height / 2 - y) < 24
      : Math.hypot(Math.max(other.box.left - x, 0, x - other.box.right), Math.max(other.box.top - y, 0, y - other.box.bottom)) < 12));
    if (strict || crowded) faults.push(`${name(element)} is ${box.width.toFixed(1)} x ${box.height.toFixed(1)} px${crowded ? ', near ' + name(crowded.element) : ''}`);
  }
  scrollTo(0, 0);
}
return faults;
