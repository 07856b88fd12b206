// What is on screen, by the page's public hooks.
const main = document.querySelector('main[data-page]');
if (!main) return null;
const visible = element => !!element && element.checkVisibility();
const all = selector => [...main.querySelectorAll(selector)];
const heading = main.querySelector('h1');
const schemes = all('[data-scheme]').map(({ dataset }) => ({
  scheme: dataset.scheme,
  verdict: dataset.verdict ?? null,
  status: dataset.status,
  rank: dataset.rank ? Number(dataset.rank) : null,
}));
return {
  page: main.dataset.page,
  question: main.querySelector('[data-question]')?.dataset.question ?? null,
  marked: all('[data-choice]:checked').map(control => control.dataset.choice),
  heading: heading?.textContent ?? null,
  title: document.title,
  language: document.documentElement.lang,
  schemes,
  error: visible(main.querySelector('[data-notice=error]')),
  misread: visible(main.querySelector('[data-notice=link]')),
  // Told apart from the rest by the reader. Beyond the longest that is read, more of it says nothing more.
  fragment: location.hash.slice(0, 10000),
};
