// What is on screen, by the page's public hooks.
const main = document.querySelector('[data-page]');
if (!main) return null;
const visible = element => !!element && element.checkVisibility();
const all = selector => [...main.querySelectorAll(selector)];
const heading = main.querySelector('h1');
const schemes = all('[data-scheme]').map(element => ({
  scheme: element.dataset.scheme,
  under: element.parentElement.closest('[data-scheme]')?.dataset.scheme ?? null,
  verdict: element.dataset.verdict ?? null,
  status: element.dataset.status ?? null,
  rank: element.dataset.rank ? Number(element.dataset.rank) : null,
}));
// What is typed to be looked up or opened is the field's own until then, and no part of the state.
const fields = all('select, input[type=search]').filter(field => !['look-up', 'paste'].includes(field.id));
const inWords = field => field.selectedOptions ? field.selectedOptions[0]?.textContent ?? null : field.value;
return {
  page: main.dataset.page,
  question: main.querySelector('[data-question]')?.dataset.question ?? null,
  marked: all('[data-choice]:checked').map(control => control.dataset.choice),
  heading: heading?.textContent ?? null,
  title: document.title,
  language: document.documentElement.lang,
  schemes,
  fields: Object.fromEntries(fields.map(field => [field.id, inWords(field)])),
  told: main.querySelector('[role=status]:is([data-notice=moved], [data-notice=found], [data-notice=rows])')?.textContent ?? null,
  error: visible(main.querySelector('[data-notice=error]')),
  misread: visible(main.querySelector('[data-notice=link]')),
  // Told apart from the rest by the reader. Beyond the longest that is read, more of it says nothing more.
  fragment: location.hash.slice(0, 10000),
};
