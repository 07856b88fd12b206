// Text that does not stand out from what it stands on, each a line.
const numbers = colour => {
  const found = colour.match(/-?[\d.]+(e-?\d+)?/g).map(Number);
  return /^color\(srgb/.test(colour) ? [...found.slice(0, 3).map(part => part * 255), found[3] ?? 1] : [...found.slice(0, 3), found[3] ?? 1];
};
const brightness = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map(part => part / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const behind = element => {
  for (let at = element; at; at = at.parentElement) {
    const paper = numbers(getComputedStyle(at).backgroundColor);
    if (paper[3] > 0.5) return paper;
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches && getComputedStyle(document.documentElement).colorScheme.includes('dark');
  return dark ? [18, 18, 18, 1] : [255, 255, 255, 1];
};
const ownText = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
const faults = [];
for (const element of document.querySelectorAll('#app *')) {
  const box = element.getBoundingClientRect();
  if (!ownText(element) || element.matches('option, :disabled, :has(> :disabled) *') || (box.width <= 1 && box.height <= 1)) continue;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || box.bottom <= -scrollY) continue;
  // Forced colours take the place of a fill as well, but computed style still says the author's.
  const { color, webkitTextFillColor } = getComputedStyle(element);
  const [ink, paper] = [numbers(matchMedia('(forced-colors: active)').matches ? color : webkitTextFillColor), behind(element)];
  const [light, dark] = [brightness(ink), brightness(paper)].sort((a, b) => b - a);
  const contrast = (light + 0.05) / (dark + 0.05);
  if (contrast < 4.5 || ink[3] < 0.5) {
    faults.push(`“${element.textContent.trim().slice(0, 40)}” (${element.localName}.${element.className}): ${contrast.toFixed(1)} to 1, ${ink} on ${paper}`);
  }
}
return faults;
