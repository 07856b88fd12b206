// Where the focus is, and whether one sees it.
const element = document.activeElement;
if (!element || element === document.body) return null;
// The outline may be that of the row around a control, as long as the row holds nothing else to focus.
const focusable = 'a[href], button, input, select, summary, [tabindex]';
let outlined = element;
const outline = candidate => {
  const style = getComputedStyle(candidate);
  return style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
};
while (outline(outlined) < 2 && outlined.parentElement?.querySelectorAll(focusable).length === 1) outlined = outlined.parentElement;
// Of a link that is broken into lines, its longest piece: the middle of a box around all of them may be something else.
const pieces = [...element.getClientRects()];
const box = pieces.reduce((one, other) => (other.width > one.width ? other : one), pieces[0] ?? element.getBoundingClientRect());
const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
const hit = document.elementFromPoint(x, y);
const mine = hit && (element.contains(hit) || hit.contains(element) || [...(element.labels ?? [])].some(label => label.contains(hit)));
const text = (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim().slice(0, 60);
return {
  name: element.localName + (element.type === 'radio' || element.type === 'checkbox' ? ':' + element.type : ''),
  text,
  choice: element.dataset.choice ?? null,
  action: element.dataset.action ?? null,
  external: String(/^https?:/.test(element.href ?? '')),
  heading: element === document.querySelector('[data-page] h1'),
  outline: outline(outlined),
  inView: y >= 0 && y <= innerHeight && x >= 0 && x <= innerWidth,
  covered: !mine,
  at: `${Math.round(x)}, ${Math.round(y)}, under ${hit?.outerHTML.slice(0, 60)}`,
};
