// Makes this page's file again, with a state in it, and hands it to the browser's downloads; or any text. Reads a file that was chosen or
// dropped. The page cannot fetch itself: its policy
// forbids that, and so does a disk. The bundler puts this before the boot function: the first page is taken as it came, before the app
// takes its place. Lines that are only a comment do not reach the page.
(root => {
  // A copy that a browser saved has the running app there, which is no picture.
  const first = [...document.getElementById('app').children].filter(part => part.lang).map(part => part.cloneNode(true));
  const title = document.title;
  const hand = window.advisorHand = (text, ending, type) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = 'cooperation-advisor.' + ending;
    link.click();
    // Some browsers read it only in a while.
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  window.advisorSave = state => {
    const copy = root.cloneNode(true);
    for (const { name } of [...copy.attributes]) copy.removeAttribute(name);
    copy.setAttribute('lang', 'en');
    copy.setAttribute('data-state', state);
    copy.querySelector('title').textContent = title;
    copy.querySelector('#app').replaceChildren(...first.map(part => part.cloneNode(true)));
    copy.querySelector('#crash').hidden = true;
    copy.querySelector('#fallback').hidden = false;
    // Nothing after it: a parser would put that into the body, and a copy of the copy would be longer.
    hand('\ufeff<!doctype html>\n' + copy.outerHTML, 'html', 'text/html');
  };
  // What is dropped comes with the event, whatever it is dropped on. What cannot be read is nothing.
  window.advisorRead = (event, most, done) => {
    const [file] = (event.dataTransfer ?? event.target).files;
    if (!file) return;
    event.preventDefault();
    file.slice(0, most).arrayBuffer().then(done, () => done());
  };
})(document.documentElement);
