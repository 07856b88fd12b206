// How often Tab stops on this page: everything that takes focus and can be seen, a group of radio buttons once.
const groups = new Set();
return [...document.querySelectorAll('a[href], button, input, summary, select, textarea, [tabindex]')].filter(element => {
  if (element.tabIndex < 0 || element.disabled || !element.checkVisibility({ visibilityProperty: true })) return false;
  if (element.type !== 'radio') return true;
  const fresh = !groups.has(element.name);
  groups.add(element.name);
  return fresh;
}).length;
